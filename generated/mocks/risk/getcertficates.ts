// Generated from spec/paths/risk/getcertficates.yaml by `wechatpay generate`. Do not edit.

import type { OperationMock } from "../../../runtime/index.js";
import { riskGetcertficates } from "../../operations/risk/getcertficates.js";

/** The mock gateway's default reply to 获取平台证书. */
export const riskGetcertficatesMock: OperationMock<typeof riskGetcertficates> = {
  operation: riskGetcertficates,
  reply: {
    return_code: "SUCCESS",
    return_msg: "OK",
    result_code: "SUCCESS",
    mch_id: "1900000109",
    certificates: {
      data: [
        {
          serial_no: "50062CE505775F070CAB06E697F1BBD1AD4F4D87",
          effective_time: "2026-11-25T08:48:43+08:00",
          expire_time: "2036-11-22T08:48:43+08:00",
          encrypt_certificate:
            "-----BEGIN CERTIFICATE-----\nMIIDaTCCAlGgAwIBAgIUUAYs5QV3XwcMqwbml/G70a1PTYcwDQYJKoZIhvcNAQEL\nBQAwRDELMAkGA1UEBhMCQ04xGzAZBgNVBAoMElRlbnBheS5jb20gRXhhbXBsZTEY\nMBYGA1UEAwwPVGVucGF5LmNvbSBzaWduMB4XDTI2MTEyNTAwNDg0M1oXDTM2MTEy\nMjAwNDg0M1owRDELMAkGA1UEBhMCQ04xGzAZBgNVBAoMElRlbnBheS5jb20gRXhh\nbXBsZTEYMBYGA1UEAwwPVGVucGF5LmNvbSBzaWduMIIBIjANBgkqhkiG9w0BAQEF\nAAOCAQ8AMIIBCgKCAQEAxjlHTFmQauUSpMd2gjiGzcauxkfdDR4v5zNad73Wd9aa\nvgXFHWXAr0f6/jUGsq1Jv/HidUALirqbuc3KVgnF8hsODhzcMdNKqG+XWJfqv4F5\nQ2/chOPrbmQALVqtmVKwQ6EgNocZhy06yRb+W0WmDoXOzYUv6PLmr0+HKo0sg0aq\nvzeATicbwsGheLCqH5wbF1ndbdBTzSlXcNxyTxDtXhD6PJmqM5QoNXNIhOpHpVzF\n9uGLIVoz6q1PsjXAAPjizYvvhyf44F6szhfBeSj2BllFOYipu+MhcvxoeoJ0u8vc\nT/bNgwNbc0Pe0fL/4iv4Tc/7P30yu1lUjciXsnLGBQIDAQABo1MwUTAdBgNVHQ4E\nFgQUJmdDO80vdF+MHHIebgJMTyTqYr8wHwYDVR0jBBgwFoAUJmdDO80vdF+MHHIe\nbgJMTyTqYr8wDwYDVR0TAQH/BAUwAwEB/zANBgkqhkiG9w0BAQsFAAOCAQEArY+f\n1V2lCp57Wd1YxD9UVoFjh9JSmX3zpkzJ8mUgxDwQmiOOYhBzhXEeCKZnAbnuxkeP\nhcwz1o7AcsV+IcmXxIxRC8z9wRGnf693Qv9uj/t0WPChLa8FgD3bEkck3lfRnIpz\nEhPQQ4osveJJwFlYTJFWl3eOOI7OnNz3eGMq8SmEVZNyjVheEfRxo5aQmxYFf4YA\nhmC5J36al9+0GRQSInw774WhbNt6wKHlMR0zLQGJc1mZKawmC+aBbWCAsKANM0SH\nQ8j/GWiuV1cJnJ72ZVS1IWmgav9RqqhPJdLEZlS8KCzNanfqZXuKbdzXyswzttjS\n1Da4ZAs9dt/uqOkCrA==\n-----END CERTIFICATE-----\n",
        },
      ],
    },
  },
  unique: [],
};
