// Generated from spec/openapi.yaml by `wechatpay generate`. Do not edit.

import type { OperationMock } from "../../runtime/index.js";
import { appauthGetaccesstokenMock } from "./appauth/getaccesstoken.js";
import { mmpaymkttransfersGethbinfoMock } from "./mmpaymkttransfers/gethbinfo.js";
import { mmpaymkttransfersQueryworkwxredpackMock } from "./mmpaymkttransfers/queryworkwxredpack.js";
import { mmpaymkttransfersSendredpackMock } from "./mmpaymkttransfers/sendredpack.js";
import { mmpaymkttransfersSendworkwxredpackMock } from "./mmpaymkttransfers/sendworkwxredpack.js";
import { mmpaysptransPayBankMock } from "./mmpaysptrans/pay_bank.js";
import { mmpaysptransQueryBankMock } from "./mmpaysptrans/query_bank.js";
import { papayEntrustwebMock } from "./papay/entrustweb.js";
import { papayH5entrustwebMock } from "./papay/h5entrustweb.js";
import { payCloseorderMock } from "./pay/closeorder.js";
import { payCombinedorderMock } from "./pay/combinedorder.js";
import { payDownloadbillMock } from "./pay/downloadbill.js";
import { payDownloadfundflowMock } from "./pay/downloadfundflow.js";
import { payMicropayMock } from "./pay/micropay.js";
import { payOrderqueryMock } from "./pay/orderquery.js";
import { payProfitsharingqueryMock } from "./pay/profitsharingquery.js";
import { payQueryexchagerateMock } from "./pay/queryexchagerate.js";
import { payRefundqueryMock } from "./pay/refundquery.js";
import { paySettlementqueryMock } from "./pay/settlementquery.js";
import { payUnifiedorderMock } from "./pay/unifiedorder.js";
import { riskGetcertficatesMock } from "./risk/getcertficates.js";
import { riskGetpublickeyMock } from "./risk/getpublickey.js";
import { secapiMchAddInstitutionsubMock } from "./secapi/mch/addInstitutionsub.js";
import { secapiMchModifyInstitutionsubMock } from "./secapi/mch/modifyInstitutionsub.js";
import { secapiMchQueryInstitutionsubMock } from "./secapi/mch/queryInstitutionsub.js";
import { secapiMchSubmchmanageAddMock } from "./secapi/mch/submchmanage/add.js";
import { secapiMchSubmchmanageQueryMock } from "./secapi/mch/submchmanage/query.js";
import { secapiMchUploadmediaMock } from "./secapi/mch/uploadmedia.js";
import { secapiPayProfitsharingMock } from "./secapi/pay/profitsharing.js";
import { secapiPayRefundMock } from "./secapi/pay/refund.js";
import { secapiPayReverseMock } from "./secapi/pay/reverse.js";
import { xdcApiv2getsignkeySignGetsignkeyMock } from "./xdc/apiv2getsignkey/sign/getsignkey.js";
import { xdcApiv2sandboxPayMicropayMock } from "./xdc/apiv2sandbox/pay/micropay.js";

/** The mocks of all operations, sorted by path. */
export const mocks: readonly OperationMock[] = [
  appauthGetaccesstokenMock,
  mmpaymkttransfersGethbinfoMock,
  mmpaymkttransfersQueryworkwxredpackMock,
  mmpaymkttransfersSendredpackMock,
  mmpaymkttransfersSendworkwxredpackMock,
  mmpaysptransPayBankMock,
  mmpaysptransQueryBankMock,
  papayEntrustwebMock,
  papayH5entrustwebMock,
  payCloseorderMock,
  payCombinedorderMock,
  payDownloadbillMock,
  payDownloadfundflowMock,
  payMicropayMock,
  payOrderqueryMock,
  payProfitsharingqueryMock,
  payQueryexchagerateMock,
  payRefundqueryMock,
  paySettlementqueryMock,
  payUnifiedorderMock,
  riskGetcertficatesMock,
  riskGetpublickeyMock,
  secapiMchAddInstitutionsubMock,
  secapiMchModifyInstitutionsubMock,
  secapiMchQueryInstitutionsubMock,
  secapiMchSubmchmanageAddMock,
  secapiMchSubmchmanageQueryMock,
  secapiMchUploadmediaMock,
  secapiPayProfitsharingMock,
  secapiPayRefundMock,
  secapiPayReverseMock,
  xdcApiv2getsignkeySignGetsignkeyMock,
  xdcApiv2sandboxPayMicropayMock,
];

export {
  appauthGetaccesstokenMock,
  mmpaymkttransfersGethbinfoMock,
  mmpaymkttransfersQueryworkwxredpackMock,
  mmpaymkttransfersSendredpackMock,
  mmpaymkttransfersSendworkwxredpackMock,
  mmpaysptransPayBankMock,
  mmpaysptransQueryBankMock,
  papayEntrustwebMock,
  papayH5entrustwebMock,
  payCloseorderMock,
  payCombinedorderMock,
  payDownloadbillMock,
  payDownloadfundflowMock,
  payMicropayMock,
  payOrderqueryMock,
  payProfitsharingqueryMock,
  payQueryexchagerateMock,
  payRefundqueryMock,
  paySettlementqueryMock,
  payUnifiedorderMock,
  riskGetcertficatesMock,
  riskGetpublickeyMock,
  secapiMchAddInstitutionsubMock,
  secapiMchModifyInstitutionsubMock,
  secapiMchQueryInstitutionsubMock,
  secapiMchSubmchmanageAddMock,
  secapiMchSubmchmanageQueryMock,
  secapiMchUploadmediaMock,
  secapiPayProfitsharingMock,
  secapiPayRefundMock,
  secapiPayReverseMock,
  xdcApiv2getsignkeySignGetsignkeyMock,
  xdcApiv2sandboxPayMicropayMock,
};
