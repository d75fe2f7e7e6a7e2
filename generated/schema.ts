// Generated from spec/openapi.yaml by `wechatpay generate`. Do not edit.

import type { MediaInput } from "../runtime/index.js";

export interface paths {
    "/secapi/mch/uploadmedia": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 图片上传
         * @description Uploads one image and answers with the media_id that other calls name it by.
         */
        post: operations["secapiMchUploadmedia"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: never;
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    secapiMchUploadmedia: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /**
                     * 服务商商户号或渠道号
                     * @description The merchant ID of the service provider or institution that uploads.
                     * @example 1230000109
                     */
                    mch_id: string;
                    /**
                     * 文件摘要
                     * @description The MD5 of the image's bytes, as 32 lower-case hexadecimal characters.
                     * @example 73c27b2e5a2c0d3ed5a1d3a0e6a5fbd8
                     */
                    media_hash: string;
                    /**
                     * 签名方式
                     * @description The signature algorithm. The gateway assumes MD5 where this field is absent, so it is always sent, and signed.
                     * @example HMAC-SHA256
                     * @enum {string}
                     */
                    sign_type: "HMAC-SHA256" | "MD5";
                    /**
                     * 签名
                     * @description The signature over the other fields: 32 hexadecimal characters for MD5, 64 for HMAC-SHA256, in upper case.
                     */
                    sign: string;
                    /**
                     * 媒体文件
                     * @description The image, jpeg, bmp or png, at most 2 MB (2097152 bytes).
                     */
                    media: MediaInput;
                };
            };
        };
        responses: {
            /** @description The envelope, whether the upload succeeded or not. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/xml": {
                        /**
                         * 返回状态码
                         * @description Whether the gateway accepted the request as one it can read; not whether the business succeeded.
                         * @example SUCCESS
                         * @enum {string}
                         */
                        return_code: "SUCCESS" | "FAIL";
                        /**
                         * 返回信息
                         * @description Why the request was refused, where it was.
                         * @example OK
                         */
                        return_msg?: string;
                        /**
                         * 公众账号ID
                         * @description The application ID, where the gateway repeats it.
                         */
                        appid?: string;
                        /**
                         * 商户号
                         * @description The merchant ID, where the gateway repeats it.
                         */
                        mch_id?: string;
                        /**
                         * 随机字符串
                         * @description A random text of the gateway's, where there is one.
                         */
                        nonce_str?: string;
                        /**
                         * 签名
                         * @description The gateway's signature over every other field of the reply, the unknown ones included.
                         */
                        sign: string;
                        /**
                         * 业务结果
                         * @description Whether the business succeeded.
                         * @example SUCCESS
                         * @enum {string}
                         */
                        result_code: "SUCCESS" | "FAIL";
                        /**
                         * 错误代码
                         * @description The business error, by its code.
                         */
                        err_code?: string;
                        /**
                         * 错误代码描述
                         * @description The business error, in words.
                         */
                        err_code_des?: string;
                        /**
                         * 媒体标识Id
                         * @description The name of the uploaded image in other calls; every upload yields a new one.
                         * @example a1Yj9TfHkQ3oN5dLxW8vZr2Bc6sEu4Mg7Pi0KbXnRtD-JqVwFyHzCmAeGlSo_hU
                         */
                        media_id: string;
                    };
                };
            };
        };
    };
}
