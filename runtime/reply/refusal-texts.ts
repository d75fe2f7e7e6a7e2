/**
 * What the gateway says when it refuses a request before it starts to execute it: the request is malformed,
 * its signature is wrong, or the merchant has no permission. These words are common to all operations, and
 * most of them are not in any error table. Only words with a public source belong here, because a reply that
 * matches has the outcome `rejected`.
 */
const refusalTexts: readonly RegExp[] = [
  // return_msg of a payment request in github.com/yansongda/pay/issues/388
  /^缺少参数/u,
  // err_code_des of PARAM_ERROR in most official error tables
  /^参数错误/u,
  // mch_id参数格式错误 in github.com/binarywang/weixin-java-pay-demo/issues/14, 0参数格式错误 in github.com/wechatpy/wechatpy/issues/491
  /^\w*参数格式(?:校验)?错误/u,
  // mch_id, out_trade_no, body, nonce_str and spbill_create_ip in captures of several public clients
  /^\w*参数长度有误/u,
  // return_msg of a refund query in github.com/yansongda/pay/issues/181
  /^不识别的参数/u,
  // sandbox: retmsg for an invalid mch_id in github.com/befinal/node-tenpay/issues/102
  /^请确认请求参数是否正确/u,
  // sandbox payment by code with sub_mch_id, public capture
  /^"\w+" is not allowed$/u,
  // official page of the image upload
  /^(?:图片)?参数填写有误/u,
  // official page of the image upload
  /^商户号信息有误/u,
  // return_msg in github.com/helei112g/payment/issues/117, and err_code_des of XML_FORMAT_ERROR
  /^XML格式错误/iu,
  // err_code_des of NOT_UTF8 in the official table of the payment operations
  /^编码格式错误/u,
  // err_code_des of POST_DATA_EMPTY in the official table of unified orders; a public capture has it as return_msg
  /^post数据为空/iu,
  // err_code_des of REQUIRE_POST_METHOD in most official error tables
  /^请使用post方法/iu,
  // official table of the transaction bill
  /^(?:require POST method|data format error|missing parameter|invalid parameter)$/iu,
  // 签名错误 in most official tables, with more words in github.com/binarywang/WxJava/issues/3351; 签名失败 in github.com/rolai/wechat-payment/issues/1
  /^签名(?:校验)?(?:错误|失败)/u,
  // official table of the transaction bill (SIGN ERROR, seen in lower case too), and of the public key (SIGN_ERR)
  /^sign[ _]err(?:or)?$/iu,
  // official page of the image upload
  /^证书校验失败/u,
  // official table of the public key
  /^CERT_ERR$/u,
  // official tables: appid和mch_id不匹配, openid和appid不匹配; github.com/go-pay/gopay/issues/306
  /^(?:商户号)?(?:appid|openid|mch_id)[与和](?:appid|openid|mch_id)不匹配/iu,
  // github.com/helei112g/payment/issues/123, returnMsg in github.com/Pay-Group/best-pay-sdk/issues/30
  /^appid and openid not match$/iu,
  // github.com/yansongda/pay/issues/867; err_code_des of APPID_NOT_EXIST and MCHID_NOT_EXIST
  /^(?:appid|mchid)不存在/iu,
  // return_msg in github.com/supersheep/wechat-pay/issues/8 and github.com/odoo-cn/payment/issues/26
  /^invalid spbill_create_ip$/iu,
  // bill_date in github.com/yansongda/pay/issues/267, openid in github.com/helei112g/payment/issues/123, the others in official tables
  /^invalid (?:bill_date|bill_type|openid|appid|refund_fee)$/iu,
  // return_msg in github.com/lokielse/omnipay-wechatpay/issues/71
  /^商户号该产品权限未开通/u,
  // 商户无此接口权限 (NOAUTH) and 商户无权限 in official tables
  /^商户无(?:此接口)?权限/u,
  // 没有权限 (NO_AUTH) in official tables, 您没有app支付权限 in github.com/xland/WeiXinPayDemo/issues/1
  /^(?:您)?没有(?:\w+支付)?权限/u,
  // official page of the image upload
  /^暂无图片上传权限/u,
  // official table of the transaction bill
  /^当前商户号账单API权限已经关闭/iu,
  // the most frequent refusal of merchants outside of the mainland, official page for institutions
  /^暂不支持该商户使用本api接口/iu,
];

/**
 * Words that leave open whether the request was executed. "Check and try again" is not one of them: it ends
 * many refusals.
 */
const ambiguousText =
  /系统|繁忙|网关|银行|上游|服务(?!商)|应答|不可用|稍[后候]|超时|处理中|进行中|支付中|受理|成功|未知|异常|(?<!检查(?:修改)?后)[重再]试|system|busy|gateway|upstream|bank|unavailable|reset|connection|time[d ]?[- ]?out|retry|try again|process|pending|unknown|success/iu;

/** The ambiguous texts that also cast doubt on a known error code. */
const busyText =
  /系统(?:繁忙|错误|异常|超时)|繁忙|超时|处理中|已受理|结果未知|system ?(?:busy|error)|time[d ]?[- ]?out|processing/iu;

/**
 * Whether the texts of a reply say that the gateway refused a request before it started to execute it: one
 * does, and none leaves it open.
 */
export function isRefusal(texts: readonly string[]): boolean {
  return (
    texts.some((text) => refusalTexts.some((pattern) => pattern.test(text.trim()))) &&
    !texts.some((text) => ambiguousText.test(text))
  );
}

/** Whether a text says that the gateway was busy, or is still executing the request. */
export function isBusyText(text: string): boolean {
  return busyText.test(text);
}
