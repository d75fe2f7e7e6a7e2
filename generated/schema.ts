// Generated from spec/openapi.yaml by `wechatpay generate`. Do not edit.

import type { MediaInput, UnlistedValue } from "../runtime/index.js";

export interface paths {
    "/appauth/getaccesstoken": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 通过code换取access_token
         * @deprecated
         * @description Exchanges the code from the user's consent for a token that allows checking the user's identity.
         */
        get: operations["appauthGetaccesstoken"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/mmpaymkttransfers/gethbinfo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 查询红包记录
         * @deprecated
         * @description Queries a red packet and who received it.
         */
        post: operations["mmpaymkttransfersGethbinfo"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/mmpaymkttransfers/queryworkwxredpack": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 查询红包记录
         * @description Queries a red packet that was sent through WeCom.
         */
        post: operations["mmpaymkttransfersQueryworkwxredpack"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/mmpaymkttransfers/sendredpack": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 发放普通红包
         * @deprecated
         * @description Sends a red packet, paid from the merchant's balance, to one user, who has 24 hours to accept it.
         */
        post: operations["mmpaymkttransfersSendredpack"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/mmpaymkttransfers/sendworkwxredpack": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 发放企业红包
         * @description Sends a red packet to one user on behalf of a company in WeCom or one of its applications.
         */
        post: operations["mmpaymkttransfersSendworkwxredpack"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/mmpaysptrans/pay_bank": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 企业付款到银行卡
         * @description Transfers money from the merchant's balance to a bank card. Card number and holder are encrypted with the key from /risk/getpublickey.
         */
        post: operations["mmpaysptransPayBank"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/mmpaysptrans/query_bank": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 查询企业付款银行卡
         * @description Queries a transfer to a bank card.
         */
        post: operations["mmpaysptransQueryBank"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/papay/entrustweb": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 公众号纯签约
         * @description Builds the URL of a page in WeChat where the user agrees to later deductions. The client builds the URL and sends nothing.
         */
        get: operations["papayEntrustweb"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/papay/h5entrustweb": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * H5纯签约
         * @description Returns a URL, valid for ten minutes, where the user of a browser outside WeChat agrees to later deductions.
         */
        get: operations["papayH5entrustweb"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/pay/closeorder": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 关闭订单
         * @description Closes an unpaid order, so that it can no longer be paid.
         */
        post: operations["payCloseorder"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/pay/combinedorder": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 合单下单
         * @deprecated
         * @description Combines orders of several merchants into one order, which the payer pays at once.
         */
        post: operations["payCombinedorder"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/pay/downloadbill": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 下载对账单
         * @description Downloads the transaction bill of one day. The gateway creates it from 9:00 the next day and keeps it for three months.
         */
        post: operations["payDownloadbill"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/pay/downloadfundflow": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 下载资金账单
         * @description Downloads the fund flow of one of the merchant's accounts on one day, at most three months ago.
         */
        post: operations["payDownloadfundflow"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/pay/micropay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 提交付款码支付
         * @description Charges a payer who shows a payment code in WeChat.
         */
        post: operations["payMicropay"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/pay/orderquery": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 查询订单
         * @description Queries an order by WeChat Pay's number or the merchant's.
         */
        post: operations["payOrderquery"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/pay/profitsharingquery": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 查询分账结果
         * @description Queries a profit sharing and the result of each receiver.
         */
        post: operations["payProfitsharingquery"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/pay/queryexchagerate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 查询汇率
         * @description Queries the bank's exchange rate of a currency on one day, used to convert cross-border orders.
         */
        post: operations["payQueryexchagerate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/pay/refundquery": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 查询退款
         * @description Queries one refund, or all refunds of an order.
         */
        post: operations["payRefundquery"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/pay/settlementquery": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 查询结算资金
         * @description Queries which payments of a cross-border merchant have been settled and which have not.
         */
        post: operations["paySettlementquery"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/pay/unifiedorder": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 统一下单
         * @description Places an order for payment on a web page, by QR code, in an app or in a mobile browser.
         */
        post: operations["payUnifiedorder"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/risk/getcertficates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 获取平台证书
         * @description Returns WeChat Pay's certificates, with which sensitive fields of other requests are encrypted.
         */
        post: operations["riskGetcertficates"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/risk/getpublickey": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 获取RSA加密公钥
         * @description Returns the public key with which card numbers and names are encrypted for transfers to bank cards.
         */
        post: operations["riskGetpublickey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/secapi/mch/addInstitutionsub": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 进件子商户
         * @description Registers a sub-merchant of a cross-border institution.
         */
        post: operations["secapiMchAddInstitutionsub"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/secapi/mch/modifyInstitutionsub": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 修改子商户
         * @description Updates a sub-merchant of a cross-border institution.
         */
        post: operations["secapiMchModifyInstitutionsub"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/secapi/mch/queryInstitutionsub": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 查询子商户
         * @description Queries a sub-merchant of a cross-border institution.
         */
        post: operations["secapiMchQueryInstitutionsub"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/secapi/mch/submchmanage?action=add": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 银行特约商户录入
         * @description Registers a sub-merchant of a bank with WeChat Pay. Returns the ID that identifies it in payments.
         */
        post: operations["secapiMchSubmchmanageAdd"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/secapi/mch/submchmanage?action=query": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 银行特约商户资料查询
         * @description Queries the sub-merchants of a bank by ID or name.
         */
        post: operations["secapiMchSubmchmanageQuery"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
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
         * @description Uploads an image. Returns the media_id with which other calls refer to it.
         */
        post: operations["secapiMchUploadmedia"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/secapi/pay/profitsharing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 请求单次分账
         * @description Shares a payment among receivers, once. The rest goes to the merchant, and the payment cannot be shared again.
         */
        post: operations["secapiPayProfitsharing"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/secapi/pay/refund": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 申请退款
         * @description Requests a full or partial refund of an order. Query refunds to learn whether it arrived.
         */
        post: operations["secapiPayRefund"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/secapi/pay/reverse": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 撤销订单
         * @description Reverses a payment by code whose outcome is unknown or that should be undone. A paid amount is refunded, and the order is closed.
         */
        post: operations["secapiPayReverse"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/xdc/apiv2getsignkey/sign/getsignkey": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 获取验签密钥
         * @description Returns the sandbox key, with which sandbox calls are signed instead of the merchant's API key.
         */
        post: operations["xdcApiv2getsignkeySignGetsignkey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/xdc/apiv2sandbox/pay/micropay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 提交付款码支付（沙箱）
         * @description Makes a payment by code in the sandbox. No money moves.
         */
        post: operations["xdcApiv2sandboxPayMicropay"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export interface webhooks {
    "CHECK.SUCCESS": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 免押订单确认成功通知
         * @description Notifies that a user confirmed a deposit-free order for a rental or a room.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "text/xml": {
                        /**
                         * 商户号
                         * @description The merchant that receives the notification. At most 32 characters.
                         * @example 1900000109
                         */
                        mch_id: string;
                        /**
                         * 公众账号ID
                         * @description The application ID of the order. At most 32 characters.
                         * @example wx8888888888888888
                         */
                        appid: string;
                        /**
                         * 签名算法
                         * @description The signature algorithm.
                         * @enum {string}
                         */
                        algorithm: "HMAC-SHA256" | UnlistedValue;
                        /**
                         * 随机字符串
                         * @description A random string from the gateway. At most 32 characters.
                         * @example 5K8264ILTKCH16CQ2502SI8ZNMTM67VS
                         */
                        nonce_str: string;
                        /**
                         * 签名
                         * @description The gateway's signature over every other field, including unknown ones. At most 64 characters.
                         */
                        sign: string;
                        /**
                         * 通知ID
                         * @description The ID of the notification. At most 32 characters.
                         * @example EV-2018022511223320873
                         */
                        event_id: string;
                        /**
                         * 通知创建时间
                         * @description When it was created, as yyyyMMddHHmmss in Beijing time. At most 14 characters.
                         * @example 20180225112233
                         */
                        event_create_time: string;
                        /**
                         * 通知类型
                         * @description The kind of event.
                         * @enum {string}
                         */
                        event_type: "CHECK.SUCCESS" | UnlistedValue;
                        /**
                         * 通知加密类型
                         * @description The encryption algorithm.
                         * @enum {string}
                         */
                        event_algorithm: "AEAD_AES_256_GCM" | UnlistedValue;
                        /**
                         * 通知随机串
                         * @description The nonce of the encryption. At most 16 characters.
                         * @example fdasfjihihih
                         */
                        event_nonce: string;
                        /**
                         * 通知附加数据
                         * @description The associated data of the encryption. At most 16 characters.
                         */
                        event_associated_data?: string;
                        /**
                         * 通知密文
                         * @description The order.
                         */
                        event_ciphertext: {
                            /**
                             * 单据状态
                             * @description The state of the order.
                             * @example USER_ACCEPTED
                             */
                            state?: string;
                            /**
                             * 服务ID
                             * @description The ID of the service.
                             * @example 500001
                             */
                            service_id?: string;
                            /**
                             * 商户服务订单号
                             * @description The merchant's order number.
                             * @example 1234323JKHDFE1243252
                             */
                            out_order_no?: string;
                            /**
                             * 微信支付服务订单号
                             * @description WeChat Pay's number of the order.
                             * @example 15646546545165651651
                             */
                            order_id?: string;
                            /**
                             * 商品名称
                             * @description The rented goods.
                             * @example 充电宝
                             */
                            goods_name?: string;
                            /**
                             * 是否归还
                             * @description Whether the goods were returned.
                             */
                            returned?: string;
                            /**
                             * 房间
                             * @description The room.
                             */
                            room?: string;
                            /**
                             * 是否入住
                             * @description Whether the guest has checked in.
                             */
                            checked_in?: string;
                            /**
                             * 入住时间
                             * @description When the guest checks in.
                             */
                            start_time?: string;
                            /**
                             * 押金金额
                             * @description The waived deposit. In fen.
                             * @example 10000
                             */
                            deposit_amount?: number;
                            /**
                             * 完结凭证
                             * @description The ticket required to complete the order.
                             */
                            finish_ticket?: string;
                        };
                    };
                };
            };
            responses: {
                /** @description Whether the merchant processed the notification. Anything but SUCCESS makes WeChat Pay send it again. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "text/xml": {
                            /**
                             * 返回状态码
                             * @description SUCCESS if the merchant processed the notification.
                             * @example SUCCESS
                             * @enum {string}
                             */
                            return_code: "SUCCESS" | "FAIL" | UnlistedValue;
                            /**
                             * 返回信息
                             * @description OK, or why the merchant could not process it. At most 128 characters.
                             * @example OK
                             */
                            return_msg?: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "pap-contract-state-changed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 签约、解约结果通知
         * @description Notifies that a user signed a contract for deductions or that a contract ended.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "text/xml": {
                        /**
                         * 商户号
                         * @description The merchant that receives the notification. At most 32 characters.
                         * @example 1900000109
                         */
                        mch_id: string;
                        /**
                         * 子商户号
                         * @description The merchant ID of the sub-merchant, if any. At most 32 characters.
                         */
                        sub_mch_id?: string;
                        /**
                         * 签约协议号
                         * @description The merchant's contract number. At most 32 characters.
                         * @example 100001256
                         */
                        contract_code: string;
                        /**
                         * 模板id
                         * @description The ID of the contract template. At most 28 characters.
                         * @example 123
                         */
                        plan_id: string;
                        /**
                         * 用户标识
                         * @description The user's ID within the application. At most 128 characters.
                         * @example oUpF8uMuAJO_M2pxb1Q9zNjWeS6o
                         */
                        openid: string;
                        /**
                         * 用户子标识
                         * @description The user's ID under the sub-merchant's application ID. At most 128 characters.
                         */
                        sub_openid?: string;
                        /**
                         * 签名
                         * @description The gateway's signature over every other field, including unknown ones. At most 64 characters.
                         */
                        sign: string;
                        /**
                         * 变更类型
                         * @description ADD if the contract was signed, DELETE if it ended.
                         * @enum {string}
                         */
                        change_type: "ADD" | "DELETE";
                        /**
                         * 操作时间
                         * @description When the contract changed, as yyyy-MM-dd HH:mm:ss in Beijing time.
                         * @example 2015-07-01 10:00:00
                         */
                        operate_time: string;
                        /**
                         * 委托代扣协议id
                         * @description WeChat Pay's contract ID, used for deductions. At most 32 characters.
                         * @example Wx15463511252015071056489715
                         */
                        contract_id: string;
                        /**
                         * 协议到期时间
                         * @description When the contract expires, as yyyy-MM-dd HH:mm:ss in Beijing time.
                         * @example 2025-07-01 10:00:00
                         */
                        contract_expired_time?: string;
                        /**
                         * 协议解约方式
                         * @description How the contract ended, and which side ended it.
                         * @enum {string}
                         */
                        contract_termination_mode?: "1" | "2" | "3" | "4" | "5" | "6" | "7" | UnlistedValue;
                        /**
                         * 请求序列号
                         * @description The merchant's number of the request that signed it. At most 32 characters.
                         * @example 1000
                         */
                        request_serial?: string;
                        /**
                         * 公众账号id
                         * @description The application ID of the contract. At most 32 characters.
                         * @example wx8888888888888888
                         */
                        appid?: string;
                        /**
                         * 子商户公众账号ID
                         * @description The application ID of the sub-merchant, if any. At most 32 characters.
                         */
                        sub_appid?: string;
                        /**
                         * 用户账户展示名称
                         * @description The user's account name shown on the contract page. At most 32 characters.
                         */
                        contract_display_account?: string;
                        /**
                         * 协议状态
                         * @description 0 for a contract in force, 1 for one that has ended.
                         * @example 0
                         */
                        contract_state?: number;
                        /**
                         * 协议签署时间
                         * @description When it was signed, as yyyy-MM-dd HH:mm:ss in Beijing time.
                         */
                        contract_signed_time?: string;
                        /**
                         * 协议解约时间
                         * @description When it ended, as yyyy-MM-dd HH:mm:ss in Beijing time.
                         */
                        contract_terminated_time?: string;
                        /**
                         * 解约备注
                         * @description Why it ended. At most 256 characters.
                         */
                        contract_termination_remark?: string;
                    };
                };
            };
            responses: {
                /** @description Whether the merchant processed the notification. Anything but SUCCESS makes WeChat Pay send it again. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "text/xml": {
                            /**
                             * 返回状态码
                             * @description SUCCESS if the merchant processed the notification.
                             * @example SUCCESS
                             * @enum {string}
                             */
                            return_code: "SUCCESS" | "FAIL" | UnlistedValue;
                            /**
                             * 返回信息
                             * @description OK, or why the merchant could not process it. At most 128 characters.
                             * @example OK
                             */
                            return_msg?: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "refund-processed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 退款结果通知
         * @description Notifies of the result of a refund, at the refund's notify_url or the URL set on the merchant platform.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "text/xml": {
                        /**
                         * 返回状态码
                         * @description SUCCESS in every notification. FAIL would come with return_msg only, and unsigned, so it is reported as an error. At most 16 characters.
                         * @example SUCCESS
                         * @enum {string}
                         */
                        return_code: "SUCCESS";
                        /**
                         * 返回信息
                         * @description Why the gateway could not create the notification. At most 128 characters.
                         * @example OK
                         */
                        return_msg?: string;
                        /**
                         * 公众平台APPID
                         * @description The application ID of the payment. At most 32 characters.
                         * @example wx8888888888888888
                         */
                        appid: string;
                        /**
                         * 商户号
                         * @description The merchant that receives the notification. At most 32 characters.
                         * @example 1900000109
                         */
                        mch_id: string;
                        /**
                         * 子商户号
                         * @description The merchant ID of the sub-merchant, if any. At most 32 characters.
                         */
                        sub_mch_id?: string;
                        /**
                         * 子商户应用ID
                         * @description The application ID of the sub-merchant, if any. At most 32 characters.
                         */
                        sub_appid?: string;
                        /**
                         * 随机字符串
                         * @description A random string from the gateway. At most 32 characters.
                         * @example 5K8264ILTKCH16CQ2502SI8ZNMTM67VS
                         */
                        nonce_str: string;
                        /**
                         * 加密的XML信息
                         * @description The refund.
                         */
                        req_info: {
                            /**
                             * 商户退款单号
                             * @description The merchant's refund number. At most 64 characters.
                             * @example 1217752501201407033233368019
                             */
                            out_refund_no: string;
                            /**
                             * 商户订单号
                             * @description The merchant's order number. At most 32 characters.
                             * @example 20150806125346
                             */
                            out_trade_no: string;
                            /**
                             * 退款资金来源
                             * @description The funds used for the refund: REFUND_SOURCE_UNSETTLED_FUNDS or REFUND_SOURCE_RECHARGE_FUNDS. At most 30 characters.
                             * @example REFUND_SOURCE_RECHARGE_FUNDS
                             */
                            refund_account: string;
                            /**
                             * 申请退款金额
                             * @description The requested amount. In fen. At least 1.
                             * @example 100
                             */
                            refund_fee: number;
                            /**
                             * 微信退款单号
                             * @description WeChat Pay's number of the refund. At most 32 characters.
                             * @example 2008450740201411110000174436
                             */
                            refund_id: string;
                            /**
                             * 退款入账账户
                             * @description Where the money went: a bank's name and the last digits of a card, or the payer's balance. At most 64 characters.
                             * @example 招商银行信用卡0403
                             */
                            refund_recv_accout?: string;
                            /**
                             * 退款发起来源
                             * @description Whether it was requested through the API or on the merchant platform.
                             * @enum {string}
                             */
                            refund_request_source?: "API" | "VENDOR_PLATFORM";
                            /**
                             * 退款状态
                             * @description SUCCESS if it was refunded, CHANGE if it failed and the merchant has to act, REFUNDCLOSE if it was closed.
                             * @enum {string}
                             */
                            refund_status: "SUCCESS" | "CHANGE" | "REFUNDCLOSE";
                            /**
                             * 退款金额
                             * @description The part of the refund that is deducted from the merchant; excludes coupons that were not prepaid. In fen.
                             * @example 100
                             */
                            settlement_refund_fee?: number;
                            /**
                             * 应结订单金额
                             * @description The part of the order that is settled to the merchant; excludes coupons that were not prepaid. In fen.
                             * @example 100
                             */
                            settlement_total_fee?: number;
                            /**
                             * 退款成功时间
                             * @description When it was refunded, as yyyy-MM-dd HH:mm:ss in Beijing time.
                             * @example 2017-12-15 09:46:01
                             */
                            success_time?: string;
                            /**
                             * 订单金额
                             * @description The amount of the whole order. In fen. At least 1.
                             * @example 100
                             */
                            total_fee: number;
                            /**
                             * 微信支付订单号
                             * @description WeChat Pay's number of the payment. At most 32 characters.
                             * @example 1217752501201407033233368018
                             */
                            transaction_id: string;
                            /**
                             * 用户退款金额
                             * @description The amount returned to the payer. In fen.
                             */
                            cash_refund_fee?: number;
                        };
                    };
                };
            };
            responses: {
                /** @description Whether the merchant processed the notification. Anything but SUCCESS makes WeChat Pay send it again. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "text/xml": {
                            /**
                             * 返回状态码
                             * @description SUCCESS if the merchant processed the notification.
                             * @example SUCCESS
                             * @enum {string}
                             */
                            return_code: "SUCCESS" | "FAIL" | UnlistedValue;
                            /**
                             * 返回信息
                             * @description OK, or why the merchant could not process it. At most 128 characters.
                             * @example OK
                             */
                            return_msg?: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "transaction-success": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 支付结果通知
         * @description Notifies that an order was paid or a deduction failed, at the order's notify_url, until it is acknowledged.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "text/xml": {
                        /**
                         * 公众平台APPID
                         * @description The application ID of the payment. At most 32 characters.
                         * @example wx8888888888888888
                         */
                        appid: string;
                        /**
                         * 商家数据包
                         * @description The merchant's own data, returned unchanged by queries and notifications. At most 128 characters.
                         * @example 深圳分店
                         */
                        attach?: string;
                        /**
                         * 付款银行
                         * @description The code of the bank or other source of the payment. At most 32 characters.
                         * @example CMC
                         */
                        bank_type?: string;
                        /**
                         * 货币种类
                         * @description The currency of the order, as three letters of ISO 4217. CNY if missing. At most 16 characters.
                         * @example CNY
                         */
                        fee_type?: string;
                        /**
                         * 是否关注公众账号
                         * @deprecated
                         * @description Whether the payer follows the official account. The gateway now always says N. At most 1 character.
                         * @example N
                         * @enum {string}
                         */
                        is_subscribe?: "Y" | "N" | UnlistedValue;
                        /**
                         * 商户号
                         * @description The merchant that receives the notification. At most 32 characters.
                         * @example 1900000109
                         */
                        mch_id: string;
                        /**
                         * 子商户号
                         * @description The merchant ID of the sub-merchant, if any. At most 32 characters.
                         */
                        sub_mch_id?: string;
                        /**
                         * 子商户应用ID
                         * @description The application ID of the sub-merchant, if any. At most 32 characters.
                         */
                        sub_appid?: string;
                        /**
                         * 随机字符串
                         * @description A random string from the gateway. At most 32 characters.
                         * @example 5K8264ILTKCH16CQ2502SI8ZNMTM67VS
                         */
                        nonce_str?: string;
                        /**
                         * 用户标识
                         * @description The payer's ID within the application. At most 128 characters.
                         * @example oUpF8uMuAJO_M2pxb1Q9zNjWeS6o
                         */
                        openid?: string;
                        /**
                         * 商户订单号
                         * @description The merchant's order number. At most 32 characters.
                         * @example 20150806125346
                         */
                        out_trade_no: string;
                        /**
                         * 业务结果
                         * @description Whether the payment succeeded. At most 16 characters.
                         * @example SUCCESS
                         * @enum {string}
                         */
                        result_code: "SUCCESS" | "FAIL";
                        /**
                         * 返回状态码
                         * @description SUCCESS in every notification. FAIL would come with return_msg only, and unsigned, so it is reported as an error. At most 16 characters.
                         * @example SUCCESS
                         * @enum {string}
                         */
                        return_code: "SUCCESS";
                        /**
                         * 签名
                         * @description The gateway's signature over every other field, including unknown ones. At most 64 characters.
                         */
                        sign: string;
                        /**
                         * 支付完成时间
                         * @description When the order was paid, as yyyyMMddHHmmss in Beijing time. At most 14 characters.
                         * @example 20141030133525
                         */
                        time_end?: string;
                        /**
                         * 标价金额
                         * @description The amount of the whole order. In fen. At least 1.
                         * @example 100
                         */
                        total_fee?: number;
                        /**
                         * 总代金券金额
                         * @description The total amount paid by coupons. In fen.
                         * @example 10
                         */
                        coupon_fee?: number;
                        /**
                         * 代金券使用数量
                         * @description The number of coupons used.
                         * @example 1
                         */
                        coupon_count?: number;
                        /**
                         * 代金券
                         * @description The coupons used.
                         */
                        coupons?: {
                            /**
                             * 代金券类型
                             * @description CASH for a prepaid coupon, NO_CASH otherwise. At most 8 characters.
                             * @example CASH
                             */
                            coupon_type?: string;
                            /**
                             * 代金券ID
                             * @description The ID of the coupon. At most 20 characters.
                             * @example 10000
                             */
                            coupon_id?: string;
                        }[];
                        /**
                         * 交易类型
                         * @description How the payer pays. At most 16 characters.
                         * @example JSAPI
                         * @enum {string}
                         */
                        trade_type?: "JSAPI" | "NATIVE" | "APP" | "MWEB" | "PAP" | UnlistedValue;
                        /**
                         * 微信支付订单号
                         * @description WeChat Pay's number of the payment. At most 32 characters.
                         * @example 1217752501201407033233368018
                         */
                        transaction_id?: string;
                        /**
                         * 委托代扣协议id
                         * @description The contract of the deduction. At most 32 characters.
                         */
                        contract_id?: string;
                        /**
                         * 用户是否已还款
                         * @description Whether the user has repaid what WeChat Pay advanced.
                         * @enum {string}
                         */
                        user_repaid?: "Y" | "N" | UnlistedValue;
                        /**
                         * 交易状态
                         * @description The state of a deduction: paid, refunded, not paid, closed, accepted and waiting, or failed.
                         * @enum {string}
                         */
                        trade_state?: "SUCCESS" | "REFUND" | "NOTPAY" | "CLOSED" | "ACCEPT" | "PAY_FAIL";
                    };
                };
            };
            responses: {
                /** @description Whether the merchant processed the notification. Anything but SUCCESS makes WeChat Pay send it again. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "text/xml": {
                            /**
                             * 返回状态码
                             * @description SUCCESS if the merchant processed the notification.
                             * @example SUCCESS
                             * @enum {string}
                             */
                            return_code: "SUCCESS" | "FAIL" | UnlistedValue;
                            /**
                             * 返回信息
                             * @description OK, or why the merchant could not process it. At most 128 characters.
                             * @example OK
                             */
                            return_msg?: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
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
    appauthGetaccesstoken: {
        parameters: {
            query: {
                mch_id: string;
                appid?: string;
                openid: string;
                code: string;
                grant_type: "authorization_code";
                scope: "pay_identity" | "pay_realname";
                sign_type: "HMAC-SHA256";
                sign: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The token, or why there is none. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * 返回状态码
                         * @description 0 on success, -1 on failure.
                         * @example 0
                         */
                        retcode: number;
                        /**
                         * 返回信息
                         * @description Why the call failed.
                         * @example OK
                         */
                        retmsg: string;
                        /**
                         * 接口调用凭证
                         * @description The token for calls on behalf of this user.
                         * @example a1Yj9TfHkQ3oN5dLxW8vZr2Bc6sEu4Mg
                         */
                        access_token: string;
                        /**
                         * 凭证有效期
                         * @description How long access_token is valid. In seconds.
                         * @example 7200
                         */
                        access_token_expire_in: number;
                        /**
                         * refresh令牌
                         * @description The token for requesting a new access_token.
                         * @example Pi0KbXnRtDJqVwFyHzCmAeGlSoha1Yj9
                         */
                        refresh_token: string;
                        /**
                         * 刷新令牌有效期
                         * @description How long refresh_token is valid. In seconds.
                         * @example 2592000
                         */
                        refresh_token_expire_in: number;
                    };
                };
            };
        };
    };
    mmpaymkttransfersGethbinfo: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "text/xml": {
                    /**
                     * 随机字符串
                     * @description A random string that makes every request and its signature unique. At most 32 characters.
                     * @example 5K8264ILTKCH16CQ2502SI8ZNMTM67VS
                     */
                    nonce_str: string;
                    /**
                     * 签名
                     * @description The MD5 signature over the other fields, as 32 upper-case hexadecimal characters. At most 32 characters.
                     */
                    sign: string;
                    /**
                     * 商户订单号
                     * @description The merchant's red packet number. At most 28 characters.
                     * @example 10000098201411111234567890
                     */
                    mch_billno: string;
                    /**
                     * 商户号
                     * @description The caller's merchant ID. At most 32 characters.
                     * @example 1230000109
                     */
                    mch_id: string;
                    /**
                     * Appid
                     * @description The ID of the official account, mini program or app, bound to the merchant. At most 32 characters.
                     * @example wx8888888888888888
                     */
                    appid?: string;
                    /**
                     * 订单类型
                     * @description The kind of number in mch_billno. Always the merchant's own. At most 32 characters.
                     * @example MCHT
                     * @enum {string}
                     */
                    bill_type: "MCHT";
                };
            };
        };
        responses: {
            /** @description The result, and the red packet if it exists. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/xml": {
                        /**
                         * 返回状态码
                         * @description Whether the gateway could read and authenticate the request. It does not say whether the operation succeeded. At most 16 characters.
                         * @example SUCCESS
                         * @enum {string}
                         */
                        return_code: "SUCCESS" | "FAIL";
                        /**
                         * 返回信息
                         * @description Why the request was refused. At most 128 characters.
                         * @example OK
                         */
                        return_msg?: string;
                        /**
                         * 业务结果
                         * @description Whether the operation succeeded. At most 16 characters.
                         * @example SUCCESS
                         * @enum {string}
                         */
                        result_code: "SUCCESS" | "FAIL";
                        /**
                         * 错误代码
                         * @description The business error code. At most 32 characters.
                         */
                        err_code?: string;
                        /**
                         * 错误代码描述
                         * @description The business error text. At most 128 characters.
                         */
                        err_code_des?: string;
                        /**
                         * 商户订单号
                         * @description The merchant's red packet number. At most 28 characters.
                         * @example 10000098201411111234567890
                         */
                        mch_billno: string;
                        /**
                         * 商户号
                         * @description The merchant ID of the request. At most 32 characters.
                         * @example 1900000109
                         */
                        mch_id: string;
                        /**
                         * 红包单号
                         * @description WeChat Pay's number of the red packet. At most 32 characters.
                         * @example 1000000000201503283103439304
                         */
                        detail_id: string;
                        /**
                         * 红包状态
                         * @description The state: being sent, sent but not received, failed, received, being refunded, or refunded. At most 16 characters.
                         * @example RECEIVED
                         * @enum {string}
                         */
                        status: "SENDING" | "SENT" | "FAILED" | "RECEIVED" | "RFUND_ING" | "REFUND" | UnlistedValue;
                        /**
                         * 发放类型
                         * @description How it was sent: through the API, an uploaded list or an activity. At most 32 characters.
                         * @example API
                         * @enum {string}
                         */
                        send_type?: "API" | "UPLOAD" | "ACTIVITY" | UnlistedValue;
                        /**
                         * 红包类型
                         * @description GROUP if it is shared among several people, NORMAL otherwise. At most 32 characters.
                         * @example NORMAL
                         * @enum {string}
                         */
                        hb_type?: "GROUP" | "NORMAL" | UnlistedValue;
                        /**
                         * 红包个数
                         * @description The number of people who share it.
                         * @example 1
                         */
                        total_num?: number;
                        /**
                         * 红包金额
                         * @description The amount. In fen.
                         * @example 5000
                         */
                        total_amount: number;
                        /**
                         * 失败原因
                         * @description Why sending failed. At most 32 characters.
                         */
                        reason?: string;
                        /**
                         * 红包发送时间
                         * @description When it was sent, as yyyy-MM-dd HH:mm:ss in Beijing time. At most 32 characters.
                         * @example 2015-04-21 20:00:00
                         */
                        send_time?: string;
                        /**
                         * 红包退款时间
                         * @description When it was refunded because it was not received in time, as yyyy-MM-dd HH:mm:ss in Beijing time. At most 32 characters.
                         */
                        refund_time?: string;
                        /**
                         * 红包退款金额
                         * @description The refunded amount. In fen.
                         */
                        refund_amount?: number;
                        /**
                         * 祝福语
                         * @description The greeting. At most 128 characters.
                         * @example 感谢您参加猜灯谜活动，祝您元宵节快乐！
                         */
                        wishing?: string;
                        /**
                         * 活动描述
                         * @description The merchant's remark. At most 256 characters.
                         * @example 猜越多得越多，快来抢！
                         */
                        remark?: string;
                        /**
                         * 活动名称
                         * @description The name of the promotion. At most 32 characters.
                         * @example 猜灯谜抢红包活动
                         */
                        act_name?: string;
                        /**
                         * 红包领取记录
                         * @description The people who received it.
                         */
                        hblist?: {
                            /**
                             * 领取红包的Openid
                             * @description The openid of the person who received it. At most 32 characters.
                             * @example ohO4GtzOAAYMp2yapORH3dQB3W18
                             */
                            openid?: string;
                            /**
                             * 金额
                             * @description The amount that this person received. In fen.
                             * @example 5000
                             */
                            amount?: number;
                            /**
                             * 接收时间
                             * @description When it was received, as yyyy-MM-dd HH:mm:ss in Beijing time. At most 32 characters.
                             * @example 2015-04-21 20:00:00
                             */
                            rcv_time?: string;
                        }[];
                    };
                };
            };
        };
    };
    mmpaymkttransfersQueryworkwxredpack: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "text/xml": {
                    /**
                     * 随机字符串
                     * @description A random string that makes every request and its signature unique. At most 32 characters.
                     * @example 5K8264ILTKCH16CQ2502SI8ZNMTM67VS
                     */
                    nonce_str: string;
                    /**
                     * 签名
                     * @description The MD5 signature over the other fields, as 32 upper-case hexadecimal characters. At most 32 characters.
                     */
                    sign: string;
                    /**
                     * 商户订单号
                     * @description The merchant's red packet number. At most 28 characters.
                     * @example 10000098201411111234567890
                     */
                    mch_billno: string;
                    /**
                     * 商户号
                     * @description The caller's merchant ID. At most 32 characters.
                     * @example 1230000109
                     */
                    mch_id: string;
                    /**
                     * Appid
                     * @description The company's ID in WeCom. At most 32 characters.
                     * @example wx8888888888888888
                     */
                    appid?: string;
                };
            };
        };
        responses: {
            /** @description The result, and the red packet if it exists. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/xml": {
                        /**
                         * 返回状态码
                         * @description Whether the gateway could read and authenticate the request. It does not say whether the operation succeeded. At most 16 characters.
                         * @example SUCCESS
                         * @enum {string}
                         */
                        return_code: "SUCCESS" | "FAIL";
                        /**
                         * 返回信息
                         * @description Why the request was refused. At most 128 characters.
                         * @example OK
                         */
                        return_msg?: string;
                        /**
                         * 微信支付签名
                         * @description The gateway's signature over every other field of the reply, including unknown ones. At most 64 characters.
                         */
                        sign?: string;
                        /**
                         * 业务结果
                         * @description Whether the operation succeeded. At most 16 characters.
                         * @example SUCCESS
                         * @enum {string}
                         */
                        result_code: "SUCCESS" | "FAIL";
                        /**
                         * 错误代码
                         * @description The business error code. At most 32 characters.
                         */
                        err_code?: string;
                        /**
                         * 错误代码描述
                         * @description The business error text. At most 128 characters.
                         */
                        err_code_des?: string;
                        /**
                         * 商户订单号
                         * @description The merchant's red packet number. At most 28 characters.
                         * @example 10000098201411111234567890
                         */
                        mch_billno: string;
                        /**
                         * 商户号
                         * @description The merchant ID of the request. At most 32 characters.
                         * @example 1900000109
                         */
                        mch_id: string;
                        /**
                         * 红包单号
                         * @description WeChat Pay's number of the red packet. At most 32 characters.
                         * @example 1000000000201503283103439304
                         */
                        detail_id: string;
                        /**
                         * 红包状态
                         * @description The state: being sent, sent but not received, failed, received, being refunded, or refunded. At most 16 characters.
                         * @example RECEIVED
                         * @enum {string}
                         */
                        status: "SENDING" | "SENT" | "FAILED" | "RECEIVED" | "RFUND_ING" | "REFUND" | UnlistedValue;
                        /**
                         * 发放类型
                         * @description How it was sent. Always through the API. At most 32 characters.
                         * @example API
                         * @enum {string}
                         */
                        send_type?: "API" | UnlistedValue;
                        /**
                         * 红包金额
                         * @description The amount. In fen.
                         * @example 5000
                         */
                        total_amount: number;
                        /**
                         * 失败原因
                         * @description Why sending failed. At most 32 characters.
                         */
                        reason?: string;
                        /**
                         * 红包发送时间
                         * @description When it was sent, as yyyy-MM-dd HH:mm:ss in Beijing time. At most 32 characters.
                         * @example 2015-04-21 20:00:00
                         */
                        send_time?: string;
                        /**
                         * 红包退款时间
                         * @description When it was refunded because it was not received in time, as yyyy-MM-dd HH:mm:ss in Beijing time. At most 32 characters.
                         */
                        refund_time?: string;
                        /**
                         * 红包退款金额
                         * @description The refunded amount. In fen.
                         */
                        refund_amount?: number;
                        /**
                         * 祝福语
                         * @description The greeting. At most 128 characters.
                         * @example 感谢您参加猜灯谜活动，祝您元宵节快乐！
                         */
                        wishing?: string;
                        /**
                         * 活动描述
                         * @description The merchant's remark. At most 256 characters.
                         * @example 猜越多得越多，快来抢！
                         */
                        remark?: string;
                        /**
                         * 活动名称
                         * @description The name of the promotion. At most 32 characters.
                         * @example 猜灯谜抢红包活动
                         */
                        act_name?: string;
                        /**
                         * 领取红包的Openid
                         * @description The openid of the person who received it. At most 32 characters.
                         * @example ohO4GtzOAAYMp2yapORH3dQB3W18
                         */
                        openid?: string;
                        /**
                         * 金额
                         * @description The amount that this person received. In fen.
                         * @example 5000
                         */
                        amount?: number;
                        /**
                         * 接收时间
                         * @description When it was received, as yyyy-MM-dd HH:mm:ss in Beijing time. At most 32 characters.
                         * @example 2015-04-21 20:00:00
                         */
                        rcv_time?: string;
                        /**
                         * 发送者名称
                         * @description The sender's name, shown to the receiver. At most 128 characters.
                         * @example XX活动
                         */
                        sender_name?: string;
                        /**
                         * 发送者头像
                         * @description The sender's picture, as the media ID returned by WeCom's upload. At most 128 characters.
                         * @example 1G6nrLmr5EC3MMb_-zK1dDdzmd0p7cNliYu9V5w7o8K0
                         */
                        sender_header_media_id?: string;
                    };
                };
            };
        };
    };
    mmpaymkttransfersSendredpack: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "text/xml": {
                    /**
                     * 随机字符串
                     * @description A random string that makes every request and its signature unique. At most 32 characters.
                     * @example 5K8264ILTKCH16CQ2502SI8ZNMTM67VS
                     */
                    nonce_str: string;
                    /**
                     * 签名
                     * @description The MD5 signature over the other fields, as 32 upper-case hexadecimal characters. At most 32 characters.
                     */
                    sign: string;
                    /**
                     * 商户订单号
                     * @description The merchant's red packet number, of digits and letters. Several requests with the same number send one red packet. At most 28 characters.
                     * @example 10000098201411111234567890
                     */
                    mch_billno: string;
                    /**
                     * 商户号
                     * @description The caller's merchant ID. At most 32 characters.
                     * @example 1230000109
                     */
                    mch_id: string;
                    /**
                     * 子商户号
                     * @description The merchant ID of the sub-merchant that the service provider acts for. At most 32 characters.
                     * @example 1900000109
                     */
                    sub_mch_id?: string;
                    /**
                     * 触达用户appid
                     * @description The official account that notifies the receiver. It belongs to the service provider or the sub-merchant. At most 32 characters.
                     * @example wx8888888888888888
                     */
                    msgappid?: string;
                    /**
                     * 公众账号appid
                     * @description The ID of the official account that sends it, bound to the merchant. An app's ID is not allowed. At most 32 characters.
                     * @example wx8888888888888888
                     */
                    wxappid?: string;
                    /**
                     * 商户名称
                     * @description The sender's name, shown to the receiver. At most 32 characters.
                     * @example 天虹百货
                     */
                    send_name: string;
                    /**
                     * 用户openid
                     * @description The receiver's openid under wxappid. At most 32 characters.
                     * @example oxTWIuGaIt6gTKsQRLau2M0yL16E
                     */
                    re_openid: string;
                    /**
                     * 付款金额
                     * @description The amount. More than 200 yuan or less than 1 yuan requires a scene_id. In fen. At least 1.
                     * @example 1000
                     */
                    total_amount: number;
                    /**
                     * 红包发放总人数
                     * @description The number of receivers. Always 1 for this endpoint. At least 1. At most 1.
                     * @example 1
                     */
                    total_num: number;
                    /**
                     * 红包祝福语
                     * @description The greeting. At most 128 characters.
                     * @example 感谢您参加猜灯谜活动，祝您元宵节快乐！
                     */
                    wishing: string;
                    /**
                     * Ip地址
                     * @description The IPv4 address of the calling machine. At most 15 characters.
                     * @example 192.168.0.1
                     */
                    client_ip: string;
                    /**
                     * 活动名称
                     * @description The name of the promotion. At most 32 characters.
                     * @example 猜灯谜抢红包活动
                     */
                    act_name: string;
                    /**
                     * 备注
                     * @description The merchant's remark. At most 256 characters.
                     * @example 猜越多得越多，快来抢！
                     */
                    remark: string;
                    /**
                     * 场景id
                     * @description The scene, which determines the limits. At most 32 characters.
                     * @example PRODUCT_8
                     * @enum {string}
                     */
                    scene_id?: "PRODUCT_1" | "PRODUCT_2" | "PRODUCT_3" | "PRODUCT_4" | "PRODUCT_5" | "PRODUCT_6" | "PRODUCT_7" | "PRODUCT_8";
                    /**
                     * 活动信息
                     * @description What the merchant knows about the receiver's action, for WeChat's risk assessment.
                     */
                    risk_info?: {
                        /**
                         * 用户操作的时间戳
                         * @description When the receiver acted, in seconds since 1970.
                         * @example 1717171199
                         */
                        posttime?: string;
                        /**
                         * 业务系统账号的手机号
                         * @description The phone number of the receiver's account at the merchant, with country code.
                         * @example 8613800000000
                         */
                        mobile?: string;
                        /**
                         * 设备ID
                         * @description The ID of the receiver's device.
                         * @example IOS
                         */
                        deviceid?: string;
                        /**
                         * 用户操作的客户端版本
                         * @description The version of the client that the receiver used.
                         * @example 234134
                         */
                        clientversion?: string;
                    };
                };
            };
        };
        responses: {
            /** @description The result of sending the red packet. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/xml": {
                        /**
                         * 返回状态码
                         * @description Whether the gateway could read and authenticate the request. It does not say whether the operation succeeded. At most 16 characters.
                         * @example SUCCESS
                         * @enum {string}
                         */
                        return_code: "SUCCESS" | "FAIL";
                        /**
                         * 返回信息
                         * @description Why the request was refused. At most 128 characters.
                         * @example OK
                         */
                        return_msg?: string;
                        /**
                         * 业务结果
                         * @description Whether the operation succeeded. At most 16 characters.
                         * @example SUCCESS
                         * @enum {string}
                         */
                        result_code: "SUCCESS" | "FAIL";
                        /**
                         * 错误代码
                         * @description The business error code. At most 32 characters.
                         */
                        err_code?: string;
                        /**
                         * 错误代码描述
                         * @description The business error text. At most 128 characters.
                         */
                        err_code_des?: string;
                        /**
                         * 商户订单号
                         * @description The merchant's red packet number. At most 28 characters.
                         * @example 10000098201411111234567890
                         */
                        mch_billno: string;
                        /**
                         * 商户号
                         * @description The merchant ID of the request. At most 32 characters.
                         * @example 1900000109
                         */
                        mch_id: string;
                        /**
                         * 公众账号appid
                         * @description The application ID of the request. At most 32 characters.
                         * @example wx8888888888888888
                         */
                        wxappid: string;
                        /**
                         * 用户openid
                         * @description The receiver's openid under wxappid. At most 32 characters.
                         * @example oxTWIuGaIt6gTKsQRLau2M0yL16E
                         */
                        re_openid: string;
                        /**
                         * 红包金额
                         * @description The amount. In fen.
                         * @example 5000
                         */
                        total_amount: number;
                        /**
                         * 微信单号
                         * @description WeChat Pay's number of the red packet. At most 32 characters.
                         * @example 100000000020150520314766074200
                         */
                        send_listid: string;
                    };
                };
            };
        };
    };
    mmpaymkttransfersSendworkwxredpack: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "text/xml": {
                    /**
                     * 随机字符串
                     * @description A random string that makes every request and its signature unique. At most 32 characters.
                     * @example 5K8264ILTKCH16CQ2502SI8ZNMTM67VS
                     */
                    nonce_str: string;
                    /**
                     * 微信支付签名
                     * @description The MD5 signature over the other fields, as 32 upper-case hexadecimal characters. At most 32 characters.
                     */
                    sign: string;
                    /**
                     * 商户订单号
                     * @description The merchant's red packet number, of digits and letters. Several requests with the same number send one red packet. At most 28 characters.
                     * @example 10000098201411111234567890
                     */
                    mch_billno: string;
                    /**
                     * 商户号
                     * @description The caller's merchant ID. At most 32 characters.
                     * @example 1230000109
                     */
                    mch_id: string;
                    /**
                     * 公众账号appid
                     * @description The company's ID in WeCom. At most 32 characters.
                     * @example wx8888888888888888
                     */
                    wxappid?: string;
                    /**
                     * 发送红包的应用id
                     * @description The WeCom application that sends it. Replaces sender_name. At least 0.
                     * @example 1
                     */
                    agentid?: number;
                    /**
                     * 发送者名称
                     * @description The sender's name, shown to the receiver. Replaces agentid. At most 128 characters.
                     * @example XX活动
                     */
                    sender_name?: string;
                    /**
                     * 发送者头像
                     * @description The sender's picture, as the media ID returned by WeCom's upload. At most 128 characters.
                     * @example 1G6nrLmr5EC3MMb_-zK1dDdzmd0p7cNliYu9V5w7o8K0
                     */
                    sender_header_media_id?: string;
                    /**
                     * 用户openid
                     * @description The receiver's openid under wxappid. At most 32 characters.
                     * @example oxTWIuGaIt6gTKsQRLau2M0yL16E
                     */
                    re_openid: string;
                    /**
                     * 付款金额
                     * @description The amount. More than 200 yuan or less than 1 yuan requires a scene_id. In fen. At least 1.
                     * @example 1000
                     */
                    total_amount: number;
                    /**
                     * 红包祝福语
                     * @description The greeting. At most 128 characters.
                     * @example 感谢您参加猜灯谜活动，祝您元宵节快乐！
                     */
                    wishing: string;
                    /**
                     * 活动名称
                     * @description The name of the promotion. At most 32 characters.
                     * @example 猜灯谜抢红包活动
                     */
                    act_name: string;
                    /**
                     * 备注
                     * @description The merchant's remark. At most 256 characters.
                     * @example 猜越多得越多，快来抢！
                     */
                    remark: string;
                    /**
                     * 场景id
                     * @description The scene, which determines the limits. At most 32 characters.
                     * @example PRODUCT_8
                     * @enum {string}
                     */
                    scene_id?: "PRODUCT_1" | "PRODUCT_2" | "PRODUCT_3" | "PRODUCT_4" | "PRODUCT_5" | "PRODUCT_6" | "PRODUCT_7" | "PRODUCT_8";
                    /**
                     * 企业微信签名
                     * @description The signature over some of the fields with the secret of WeCom's payment application. It is part of the signed text of sign. At most 32 characters.
                     * @example 99BCDAFF065A4B95628E3DB468A874A8
                     */
                    workwx_sign: string;
                };
            };
        };
        responses: {
            /** @description The result of sending the red packet. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/xml": {
                        /**
                         * 返回状态码
                         * @description Whether the gateway could read and authenticate the request. It does not say whether the operation succeeded. At most 16 characters.
                         * @example SUCCESS
                         * @enum {string}
                         */
                        return_code: "SUCCESS" | "FAIL";
                        /**
                         * 返回信息
                         * @description Why the request was refused. At most 128 characters.
                         * @example OK
                         */
                        return_msg?: string;
                        /**
                         * 微信支付签名
                         * @description The gateway's signature over every other field of the reply, including unknown ones. At most 64 characters.
                         */
                        sign?: string;
                        /**
                         * 业务结果
                         * @description Whether the operation succeeded. At most 16 characters.
                         * @example SUCCESS
                         * @enum {string}
                         */
                        result_code: "SUCCESS" | "FAIL";
                        /**
                         * 错误代码
                         * @description The business error code. At most 32 characters.
                         */
                        err_code?: string;
                        /**
                         * 错误代码描述
                         * @description The business error text. At most 128 characters.
                         */
                        err_code_des?: string;
                        /**
                         * 商户订单号
                         * @description The merchant's red packet number. At most 28 characters.
                         * @example 10000098201411111234567890
                         */
                        mch_billno: string;
                        /**
                         * 商户号
                         * @description The merchant ID of the request. At most 32 characters.
                         * @example 1900000109
                         */
                        mch_id: string;
                        /**
                         * 公众账号appid
                         * @description The application ID of the request. At most 32 characters.
                         * @example wx8888888888888888
                         */
                        wxappid: string;
                        /**
                         * 用户openid
                         * @description The receiver's openid under wxappid. At most 32 characters.
                         * @example oxTWIuGaIt6gTKsQRLau2M0yL16E
                         */
                        re_openid: string;
                        /**
                         * 红包金额
                         * @description The amount. In fen.
                         * @example 5000
                         */
                        total_amount: number;
                        /**
                         * 微信单号
                         * @description WeChat Pay's number of the red packet. At most 32 characters.
                         * @example 100000000020150520314766074200
                         */
                        send_listid: string;
                        /**
                         * 发送者名称
                         * @description The sender's name, shown to the receiver. At most 128 characters.
                         * @example XX活动
                         */
                        sender_name?: string;
                        /**
                         * 发送者头像
                         * @description The sender's picture, as the media ID returned by WeCom's upload. At most 128 characters.
                         * @example 1G6nrLmr5EC3MMb_-zK1dDdzmd0p7cNliYu9V5w7o8K0
                         */
                        sender_header_media_id?: string;
                    };
                };
            };
        };
    };
    mmpaysptransPayBank: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "text/xml": {
                    /**
                     * 商户号
                     * @description The caller's merchant ID. At most 32 characters.
                     * @example 1230000109
                     */
                    mch_id: string;
                    /**
                     * 商户企业付款单号
                     * @description The merchant's transfer number, of 8 to 32 digits and letters. Several requests with the same number pay once, within two days. At most 32 characters.
                     * @example 1212121221227
                     */
                    partner_trade_no: string;
                    /**
                     * 随机字符串
                     * @description A random string that makes every request and its signature unique. At most 32 characters.
                     * @example 5K8264ILTKCH16CQ2502SI8ZNMTM67VS
                     */
                    nonce_str: string;
                    /**
                     * 签名
                     * @description The MD5 signature over the other fields, as 32 upper-case hexadecimal characters. At most 32 characters.
                     */
                    sign: string;
                    /**
                     * 收款方银行卡号
                     * @description The number of the receiving card.
                     * @example 6222020000000000000
                     */
                    enc_bank_no: string;
                    /**
                     * 收款方用户名
                     * @description The name of the cardholder, as registered at the bank.
                     * @example 张三
                     */
                    enc_true_name: string;
                    /**
                     * 收款方开户行
                     * @description The bank's number in WeChat Pay's list. At most 64 characters.
                     * @example 1001
                     */
                    bank_code: string;
                    /**
                     * 付款金额
                     * @description The transferred amount, without the fee. In fen. At least 1.
                     * @example 100000
                     */
                    amount: number;
                    /**
                     * 付款说明
                     * @description The purpose of the transfer. At most 100 characters are shown. At most 512 characters.
                     * @example 理财
                     */
                    desc?: string;
                };
            };
        };
        responses: {
            /** @description The result of accepting the transfer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/xml": {
                        /**
                         * 返回状态码
                         * @description Whether the gateway could read and authenticate the request. It does not say whether the operation succeeded. At most 16 characters.
                         * @example SUCCESS
                         * @enum {string}
                         */
                        return_code: "SUCCESS" | "FAIL";
                        /**
                         * 返回信息
                         * @description Why the request was refused. At most 128 characters.
                         * @example OK
                         */
                        return_msg?: string;
                        /**
                         * 业务结果
                         * @description Whether the operation succeeded. At most 16 characters.
                         * @example SUCCESS
                         * @enum {string}
                         */
                        result_code: "SUCCESS" | "FAIL";
                        /**
                         * 错误代码
                         * @description The business error code. At most 32 characters.
                         */
                        err_code?: string;
                        /**
                         * 错误代码描述
                         * @description The business error text. At most 128 characters.
                         */
                        err_code_des?: string;
                        /**
                         * 商户号
                         * @description The merchant ID of the request. At most 32 characters.
                         * @example 1900000109
                         */
                        mch_id: string;
                        /**
                         * 商户企业付款单号
                         * @description The merchant's transfer number. At most 32 characters.
                         * @example 1212121221227
                         */
                        partner_trade_no: string;
                        /**
                         * 代付金额
                         * @description The transferred amount, without the fee. In fen.
                         * @example 100000
                         */
                        amount: number;
                        /**
                         * 随机字符串
                         * @description A random string from the gateway. At most 32 characters.
                         * @example 5K8264ILTKCH16CQ2502SI8ZNMTM67VS
                         */
                        nonce_str?: string;
                        /**
                         * 签名
                         * @description The gateway's signature over every other field of the reply, including unknown ones. At most 64 characters.
                         */
                        sign?: string;
                        /**
                         * 微信企业付款单号
                         * @description WeChat Pay's transfer number. It does not mean that the money arrived. At most 64 characters.
                         * @example 10000600500852017030900000020006012
                         */
                        payment_no: string;
                        /**
                         * 手续费金额
                         * @description WeChat Pay's fee. In fen.
                         * @example 100
                         */
                        cmms_amt?: number;
                    };
                };
            };
        };
    };
    mmpaysptransQueryBank: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "text/xml": {
                    /**
                     * 商户号
                     * @description The caller's merchant ID. At most 32 characters.
                     * @example 1230000109
                     */
                    mch_id: string;
                    /**
                     * 商户企业付款单号
                     * @description The merchant's transfer number. At most 32 characters.
                     * @example 1212121221227
                     */
                    partner_trade_no: string;
                    /**
                     * 随机字符串
                     * @description A random string that makes every request and its signature unique. At most 32 characters.
                     * @example 5K8264ILTKCH16CQ2502SI8ZNMTM67VS
                     */
                    nonce_str: string;
                    /**
                     * 签名
                     * @description The MD5 signature over the other fields, as 32 upper-case hexadecimal characters. At most 32 characters.
                     */
                    sign: string;
                };
            };
        };
        responses: {
            /** @description The result, and the transfer if it exists. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/xml": {
                        /**
                         * 返回状态码
                         * @description Whether the gateway could read and authenticate the request. It does not say whether the operation succeeded. At most 16 characters.
                         * @example SUCCESS
                         * @enum {string}
                         */
                        return_code: "SUCCESS" | "FAIL";
                        /**
                         * 返回信息
                         * @description Why the request was refused. At most 128 characters.
                         * @example OK
                         */
                        return_msg?: string;
                        /**
                         * 业务结果
                         * @description Whether the operation succeeded. At most 16 characters.
                         * @example SUCCESS
                         * @enum {string}
                         */
                        result_code: "SUCCESS" | "FAIL";
                        /**
                         * 错误代码
                         * @description The business error code. At most 32 characters.
                         */
                        err_code?: string;
                        /**
                         * 错误代码描述
                         * @description The business error text. At most 128 characters.
                         */
                        err_code_des?: string;
                        /**
                         * 商户号
                         * @description The merchant ID of the request. At most 32 characters.
                         * @example 1900000109
                         */
                        mch_id: string;
                        /**
                         * 商户企业付款单号
                         * @description The merchant's transfer number. At most 32 characters.
                         * @example 1212121221227
                         */
                        partner_trade_no: string;
                        /**
                         * 微信企业付款单号
                         * @description WeChat Pay's number of the transfer. At most 64 characters.
                         * @example 10000600500852017030900000020006012
                         */
                        payment_no: string;
                        /**
                         * 银行卡号
                         * @description The MD5 of the card number. At most 32 characters.
                         * @example 2260a61e51cbd1dc5a3bc7ac0b4a9e8f
                         */
                        bank_no_md5?: string;
                        /**
                         * 用户真实姓名
                         * @description The MD5 of the cardholder's name. At most 32 characters.
                         * @example 615db57aa314529aaa0fbe95b3e95bd3
                         */
                        true_name_md5?: string;
                        /**
                         * 代付金额
                         * @description The transferred amount, without the fee. In fen.
                         * @example 100000
                         */
                        amount: number;
                        /**
                         * 代付单状态
                         * @description PROCESSING until it is decided, then SUCCESS, FAILED if it was not executed, or BANK_FAIL if the bank returned it. At most 16 characters.
                         * @example SUCCESS
                         * @enum {string}
                         */
                        status: "PROCESSING" | "SUCCESS" | "FAILED" | "BANK_FAIL" | UnlistedValue;
                        /**
                         * 手续费金额
                         * @description WeChat Pay's fee. In fen.
                         * @example 100
                         */
                        cmms_amt?: number;
                        /**
                         * 商户下单时间
                         * @description When it was requested, as yyyy-MM-dd HH:mm:ss in Beijing time. At most 32 characters.
                         * @example 2017-03-09 15:04:04
                         */
                        create_time?: string;
                        /**
                         * 成功付款时间
                         * @description When the card received it, as yyyy-MM-dd HH:mm:ss in Beijing time. The bank may still return it later. At most 32 characters.
                         * @example 2017-03-09 15:05:04
                         */
                        pay_succ_time?: string;
                        /**
                         * 失败原因
                         * @description Why it failed, as text for humans. At most 128 characters.
                         */
                        reason?: string;
                    };
                };
            };
        };
    };
    papayEntrustweb: {
        parameters: {
            query: {
                appid?: string;
                mch_id: string;
                plan_id: number;
                contract_code: string;
                request_serial: number;
                contract_display_account: string;
                notify_url: string;
                version: "1.0";
                sign: string;
                timestamp: string;
                return_web?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The page, shown to the user. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    papayH5entrustweb: {
        parameters: {
            query: {
                appid?: string;
                mch_id: string;
                plan_id: number;
                contract_code: string;
                request_serial: number;
                contract_display_account: string;
                notify_url: string;
                version: "1.0";
                sign: string;
                sign_type: "HMAC-SHA256" | "MD5";
                timestamp: string;
                clientip: string;
                return_appid?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The result, with the URL if the request was accepted. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/xml": {
                        /**
                         * 返回状态码
                         * @description Whether the gateway could read and authenticate the request. It does not say whether the operation succeeded. At most 16 characters.
                         * @example SUCCESS
                         * @enum {string}
                         */
                        return_code: "SUCCESS" | "FAIL";
                        /**
                         * 返回信息
                         * @description Why the request was refused. At most 128 characters.
                         * @example OK
                         */
                        return_msg?: string;
                        /**
                         * 业务结果
                         * @description Whether the operation succeeded. At most 16 characters.
                         * @example SUCCESS
                         * @enum {string}
                         */
                        result_code?: "SUCCESS" | "FAIL";
                        /**
                         * 业务结果描述
                         * @description The business error code. It replaces err_code. At most 128 characters.
                         */
                        result_msg?: string;
                        /**
                         * 跳转URL
                         * @description Where to send the user. The page that links to it must be sent as Referer.
                         * @example https://payapp.weixin.qq.com/bind?contract=a1Yj9TfHkQ3oN5dLxW8vZr2Bc6sEu4Mg
                         */
                        redirect_url: string;
                    };
                };
            };
        };
    };
    payCloseorder: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "text/xml": {
                    /**
                     * 公众账号ID
                     * @description The ID of the official account, mini program or app, bound to the merchant. At most 32 characters.
                     * @example wx8888888888888888
                     */
                    appid?: string;
                    /**
                     * 子商户公众账号ID
                     * @description The application ID of the sub-merchant, if a service provider acts for a sub-merchant with its own. At most 32 characters.
                     * @example wx8888888888888889
                     */
                    sub_appid?: string;
                    /**
                     * 商户号
                     * @description The caller's merchant ID. At most 32 characters.
                     * @example 1230000109
                     */
                    mch_id: string;
                    /**
                     * 子商户号
                     * @description The merchant ID of the sub-merchant that the service provider acts for. At most 32 characters.
                     * @example 1900000109
                     */
                    sub_mch_id?: string;
                    /**
                     * 商户订单号
                     * @description The merchant's order number. At most 32 characters.
                     * @example 20150806125346
                     */
                    out_trade_no: string;
                    /**
                     * 随机字符串
                     * @description A random string that makes every request and its signature unique. At most 32 characters.
                     * @example 5K8264ILTKCH16CQ2502SI8ZNMTM67VS
                     */
                    nonce_str: string;
                    /**
                     * 签名
                     * @description The signature over the other fields, in upper case: 32 hexadecimal characters for MD5, 64 for HMAC-SHA256. At most 64 characters.
                     */
                    sign: string;
                    /**
                     * 签名方式
                     * @description The signature algorithm. The gateway assumes MD5 if it is missing, so the SDK always sends and signs it.
                     * @example HMAC-SHA256
                     * @enum {string}
                     */
                    sign_type: "HMAC-SHA256" | "MD5";
                };
            };
        };
        responses: {
            /** @description The result of closing the order. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/xml": {
                        /**
                         * 返回状态码
                         * @description Whether the gateway could read and authenticate the request. It does not say whether the operation succeeded. At most 16 characters.
                         * @example SUCCESS
                         * @enum {string}
                         */
                        return_code: "SUCCESS" | "FAIL";
                        /**
                         * 返回信息
                         * @description Why the request was refused. At most 128 characters.
                         * @example OK
                         */
                        return_msg?: string;
                        /**
                         * 公众账号ID
                         * @description The application ID of the request. At most 32 characters.
                         * @example wx8888888888888888
                         */
                        appid: string;
                        /**
                         * 子商户公众账号ID
                         * @description The application ID of the sub-merchant, if the request named one. At most 32 characters.
                         */
                        sub_appid?: string;
                        /**
                         * 商户号
                         * @description The merchant ID of the request. At most 32 characters.
                         * @example 1900000109
                         */
                        mch_id: string;
                        /**
                         * 子商户号
                         * @description The merchant ID of the sub-merchant, if the request named one. At most 32 characters.
                         */
                        sub_mch_id?: string;
                        /**
                         * 随机字符串
                         * @description A random string from the gateway. At most 32 characters.
                         * @example 5K8264ILTKCH16CQ2502SI8ZNMTM67VS
                         */
                        nonce_str?: string;
                        /**
                         * 签名
                         * @description The gateway's signature over every other field of the reply, including unknown ones. At most 64 characters.
                         */
                        sign: string;
                        /**
                         * 业务结果
                         * @description Whether the operation succeeded. At most 16 characters.
                         * @example SUCCESS
                         * @enum {string}
                         */
                        result_code: "SUCCESS" | "FAIL";
                        /**
                         * 业务结果描述
                         * @description The business result as text. At most 16 characters.
                         * @example OK
                         */
                        result_msg?: string;
                        /**
                         * 错误代码
                         * @description The business error code. At most 32 characters.
                         */
                        err_code?: string;
                        /**
                         * 错误代码描述
                         * @description The business error text. At most 128 characters.
                         */
                        err_code_des?: string;
                    };
                };
            };
        };
    };
    payCombinedorder: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "text/xml": {
                    /**
                     * 合单appid
                     * @description The application ID of the merchant that places the combined order. At most 32 characters.
                     * @example wx8888888888888888
                     */
                    combine_appid?: string;
                    /**
                     * 合单商户号
                     * @description The merchant ID of the merchant that places the combined order. At most 32 characters.
                     * @example 1230000109
                     */
                    combine_mch_id: string;
                    /**
                     * 设备号
                     * @description The merchant's ID of the terminal or shop. At most 32 characters.
                     * @example 013467007045764
                     */
                    device_info?: string;
                    /**
                     * 随机字符串
                     * @description A random string that makes every request and its signature unique. At most 32 characters.
                     * @example 5K8264ILTKCH16CQ2502SI8ZNMTM67VS
                     */
                    nonce_str: string;
                    /**
                     * 签名
                     * @description The signature over the other fields, in upper case: 32 hexadecimal characters for MD5, 64 for HMAC-SHA256. At most 64 characters.
                     */
                    sign: string;
                    /**
                     * 签名类型
                     * @description The signature algorithm. This endpoint accepts only HMAC-SHA256.
                     * @example HMAC-SHA256
                     * @enum {string}
                     */
                    sign_type: "HMAC-SHA256";
                    /**
                     * 合单商户订单号
                     * @description The merchant's order number, unique per merchant. Digits, letters and _-|*@. At most 32 characters.
                     * @example 20150806125346
                     */
                    combine_out_trade_no: string;
                    /**
                     * 终端IP
                     * @description The IPv4 or IPv6 address of the device that pays, or that accepts the payment. At most 16 characters.
                     * @example 123.12.12.123
                     */
                    spbill_create_ip: string;
                    /**
                     * 交易起始时间
                     * @description When the order was created, as yyyyMMddHHmmss in Beijing time. At most 14 characters.
                     * @example 20091225091010
                     */
                    time_start?: string;
                    /**
                     * 交易结束时间
                     * @description When the order expires, as yyyyMMddHHmmss in Beijing time. At most 14 characters.
                     * @example 20091227091010
                     */
                    time_expire?: string;
                    /**
                     * 通知地址
                     * @description The public URL, without a query string, that is notified of the result. At most 256 characters.
                     * @example https://www.example.com/wxpay/notify
                     */
                    notify_url: string;
                    /**
                     * 交易类型
                     * @description How the payer will pay: JSAPI, NATIVE, APP or MWEB. At most 16 characters.
                     * @example JSAPI
                     * @enum {string}
                     */
                    trade_type: "JSAPI" | "NATIVE" | "APP" | "MWEB";
                    /**
                     * 商品ID
                     * @description The merchant's ID of the product behind the QR code; for NATIVE. At most 32 characters.
                     * @example 1234567890
                     */
                    product_id?: string;
                    /**
                     * 合单用户标识
                     * @description The payer's openid under combine_appid; for JSAPI. At most 128 characters.
                     * @example oUpF8uMuAJO_M2pxb1Q9zNjWeS6o
                     */
                    combine_openid?: string;
                    /**
                     * 场景信息
                     * @description Where the payment takes place.
                     */
                    scene_info: {
                        /**
                         * 商户端设备号
                         * @description The merchant's ID of the terminal or shop.
                         * @example POS1:1
                         */
                        device_id?: string;
                        /**
                         * 用户终端IP
                         * @description The IP address of the payer's device.
                         * @example 14.17.22.32
                         */
                        payer_client_ip: string;
                        /**
                         * H5场景信息
                         * @description The page or app where an MWEB order is paid.
                         */
                        h5_info?: {
                            /**
                             * 场景类型
                             * @description Whether it is a web page or an app, and on which system.
                             * @enum {string}
                             */
                            type: "iOS" | "Android" | "Wap";
                            /**
                             * 应用名称
                             * @description The name of the app.
                             */
                            app_name?: string;
                            /**
                             * 网站URL
                             * @description The URL of the site.
                             */
                            app_url?: string;
                            /**
                             * iOS平台BundleID
                             * @description The app's bundle ID, for iOS.
                             */
                            bundle_id?: string;
                            /**
                             * Android平台Package
                             * @description The app's package name, for Android.
                             */
                            package_name?: string;
                        };
                    };
                    /**
                     * 子单信息
                     * @description The combined orders.
                     */
                    sub_order_list: {
                        /**
                         * 子订单数
                         * @description The number of orders. At least 1.
                         * @example 1
                         */
                        order_num: number;
                        /**
                         * 子订单信息
                         * @description The orders.
                         */
                        order_list: {
                            /**
                             * 子单商户appid
                             * @description The application ID of the order's merchant.
                             * @example wxdace645e0bc2c424
                             */
                            appid: string;
                            /**
                             * 子单商户号
                             * @description The merchant ID of the order's merchant.
                             * @example 1900009001
                             */
                            mch_id: string;
                            /**
                             * 商品描述
                             * @description What is being paid for, shown to the payer.
                             * @example 子订单1
                             */
                            body: string;
                            /**
                             * 商品详情
                             * @description The goods of the order as JSON text.
                             */
                            detail?: string;
                            /**
                             * 附加数据
                             * @description The merchant's own data, returned unchanged by queries and notifications.
                             * @example 深圳分店
                             */
                            attach: string;
                            /**
                             * 子单商户订单号
                             * @description The merchant's order number.
                             * @example OD201708030001
                             */
                            out_trade_no: string;
                            /**
                             * 标价币种
                             * @description The currency of the order as three letters of ISO 4217.
                             * @example CNY
                             */
                            fee_type: string;
                            /**
                             * 子单金额
                             * @description The amount of the order. In fen. At least 1.
                             * @example 88
                             */
                            total_fee: number;
                            /**
                             * 子商户公众账号ID
                             * @description The application ID of the sub-merchant, if a service provider acts for one.
                             */
                            sub_appid?: string;
                            /**
                             * 特约商户商户号
                             * @description The merchant ID of the sub-merchant that the service provider acts for.
                             */
                            sub_mch_id?: string;
                        }[];
                    };
                };
            };
        };
        responses: {
            /** @description The result of placing the order. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/xml": {
                        /**
                         * 返回状态码
                         * @description Whether the gateway could read and authenticate the request. It does not say whether the operation succeeded. At most 16 characters.
                         * @example SUCCESS
                         * @enum {string}
                         */
                        return_code: "SUCCESS" | "FAIL";
                        /**
                         * 返回信息
                         * @description Why the request was refused. At most 128 characters.
                         * @example OK
                         */
                        return_msg?: string;
                        /**
                         * 合单appid
                         * @description The application ID of the request. At most 32 characters.
                         * @example wx8888888888888888
                         */
                        combine_appid: string;
                        /**
                         * 合单商户号
                         * @description The merchant ID of the request. At most 32 characters.
                         * @example 1900000109
                         */
                        combine_mch_id: string;
                        /**
                         * 设备号
                         * @description The merchant's ID of the terminal or shop. At most 32 characters.
                         * @example 013467007045764
                         */
                        device_info?: string;
                        /**
                         * 随机字符串
                         * @description A random string from the gateway. At most 32 characters.
                         * @example 5K8264ILTKCH16CQ2502SI8ZNMTM67VS
                         */
                        nonce_str?: string;
                        /**
                         * 签名
                         * @description The gateway's signature over every other field of the reply, including unknown ones. At most 64 characters.
                         */
                        sign: string;
                        /**
                         * 业务结果
                         * @description Whether the operation succeeded. At most 16 characters.
                         * @example SUCCESS
                         * @enum {string}
                         */
                        result_code: "SUCCESS" | "FAIL";
                        /**
                         * 错误代码
                         * @description The business error code. At most 32 characters.
                         */
                        err_code?: string;
                        /**
                         * 错误代码描述
                         * @description The business error text. At most 128 characters.
                         */
                        err_code_des?: string;
                        /**
                         * 交易类型
                         * @description The trade_type of the request. At most 16 characters.
                         * @example JSAPI
                         */
                        trade_type?: string;
                        /**
                         * 二维码链接
                         * @description The content of the QR code of a NATIVE order. At most 64 characters.
                         * @example weixin://wxpay/bizpayurl/up?pr=NwY5Mz9&groupid=00
                         */
                        code_url?: string;
                        /**
                         * 预支付交易会话标识
                         * @description The ID of the order for opening the payment dialog, valid for two hours. At most 64 characters.
                         * @example wx201410272009395522657a690389285100
                         */
                        prepay_id: string;
                        /**
                         * H5支付跳转链接
                         * @description The URL that opens the payment dialog of an MWEB order, valid for five minutes.
                         * @example https://wx.tenpay.com/cgi-bin/mmpayweb-bin/checkmweb?prepay_id=wx2016121516420242444321ca0631331346&package=1405458241
                         */
                        mweb_url?: string;
                    };
                };
            };
        };
    };
    payDownloadbill: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "text/xml": {
                    /**
                     * 公众账号ID
                     * @description The ID of the official account, mini program or app, bound to the merchant. At most 32 characters.
                     * @example wx8888888888888888
                     */
                    appid?: string;
                    /**
                     * 商户号
                     * @description The caller's merchant ID. At most 32 characters.
                     * @example 1230000109
                     */
                    mch_id: string;
                    /**
                     * 子商户号
                     * @description The sub-merchant whose bill to download. If missing, the bill covers all sub-merchants of a service provider. At most 32 characters.
                     * @example 1900000109
                     */
                    sub_mch_id?: string;
                    /**
                     * 随机字符串
                     * @description A random string that makes every request and its signature unique. At most 32 characters.
                     * @example 5K8264ILTKCH16CQ2502SI8ZNMTM67VS
                     */
                    nonce_str: string;
                    /**
                     * 签名
                     * @description The MD5 signature over the other fields, as 32 upper-case hexadecimal characters. At most 32 characters.
                     */
                    sign: string;
                    /**
                     * 对账单日期
                     * @description The day of the bill, as yyyyMMdd in Beijing time. At most 8 characters.
                     * @example 20140603
                     */
                    bill_date: string;
                    /**
                     * 账单类型
                     * @description What the bill lists: ALL (default) for everything, SUCCESS for payments, REFUND for refunds, RECHARGE_REFUND for refunds of deposits.
                     * @example ALL
                     * @enum {string}
                     */
                    bill_type?: "ALL" | "SUCCESS" | "REFUND" | "RECHARGE_REFUND";
                    /**
                     * 压缩账单
                     * @description GZIP to compress the bill in transit. Not compressed by default.
                     * @example GZIP
                     * @enum {string}
                     */
                    tar_type?: "GZIP";
                };
            };
        };
        responses: {
            /** @description The bill, or the error. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example 交易时间,公众账号ID,商户号,特约商户号,设备号,微信订单号,商户订单号,用户标识,交易类型,交易状态,付款银行,货币种类,应结订单金额,代金券金额,微信退款单号,商户退款单号,退款金额,充值券退款金额,退款类型,退款状态,商品名称,商户数据包,手续费,费率,订单金额,申请退款金额,费率备注
                     *     `2014-06-03 16:33:45,`wx8888888888888888,`1900000109,`0,`1000,`1001690740201406031000057342,`1401784425,`oUpF8uMuAJO_M2pxb1Q9zNjWeS6o,`MICROPAY,`SUCCESS,`OTHERS,`CNY,`0.10,`0.00,`0,`0,`0.00,`0.00,`,`,`付款码支付测试,`深圳分店,`0.00060,`0.60%,`0.10,`0.00,`
                     *     `2014-06-03 16:46:14,`wx8888888888888888,`1900000109,`0,`1000,`1002780740201406031000057295,`1401785174,`oUpF8uMuAJO_M2pxb1Q9zNjWeS6o,`JSAPI,`REFUND,`CMC,`CNY,`0.00,`0.00,`2008450740201406031110001744,`1401788774,`0.10,`0.00,`ORIGINAL,`SUCCESS,`牛肉面,大份,`深圳分店,`-0.00060,`0.60%,`0.00,`0.10,`
                     *     总交易单数,应结订单总金额,退款总金额,充值券退款总金额,手续费总金额,订单总金额,申请退款总金额
                     *     `2,`0.10,`0.10,`0.00,`0.00000,`0.10,`0.10
                     */
                    "text/csv": string;
                    "text/xml": {
                        /**
                         * 返回状态码
                         * @description Whether the gateway could read and authenticate the request. It does not say whether the operation succeeded. At most 16 characters.
                         * @example SUCCESS
                         * @enum {string}
                         */
                        return_code: "SUCCESS" | "FAIL";
                        /**
                         * 错误码描述
                         * @description Why the request was refused. At most 128 characters.
                         * @example OK
                         */
                        return_msg?: string;
                        /**
                         * 错误码
                         * @description The error number. Several errors share a number; return_msg distinguishes them. At most 16 characters.
                         * @example 20002
                         */
                        error_code?: string;
                    };
                };
            };
        };
    };
    payDownloadfundflow: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "text/xml": {
                    /**
                     * 公众账号ID
                     * @description The ID of the official account, mini program or app, bound to the merchant. At most 32 characters.
                     * @example wx8888888888888888
                     */
                    appid?: string;
                    /**
                     * 商户号
                     * @description The caller's merchant ID. At most 32 characters.
                     * @example 1230000109
                     */
                    mch_id: string;
                    /**
                     * 随机字符串
                     * @description A random string that makes every request and its signature unique. At most 32 characters.
                     * @example 5K8264ILTKCH16CQ2502SI8ZNMTM67VS
                     */
                    nonce_str: string;
                    /**
                     * 签名
                     * @description The signature over the other fields, in upper case: 32 hexadecimal characters for MD5, 64 for HMAC-SHA256. At most 64 characters.
                     */
                    sign: string;
                    /**
                     * 签名类型
                     * @description The signature algorithm. This endpoint accepts only HMAC-SHA256.
                     * @example HMAC-SHA256
                     * @enum {string}
                     */
                    sign_type: "HMAC-SHA256";
                    /**
                     * 资金账单日期
                     * @description The day of the bill, as yyyyMMdd in Beijing time. At most 8 characters.
                     * @example 20140603
                     */
                    bill_date: string;
                    /**
                     * 资金账户类型
                     * @description The account: Basic, Operation or Fees.
                     * @example Basic
                     * @enum {string}
                     */
                    account_type: "Basic" | "Operation" | "Fees";
                    /**
                     * 压缩账单
                     * @description GZIP to compress the bill in transit. Not compressed by default. At most 8 characters.
                     * @example GZIP
                     * @enum {string}
                     */
                    tar_type?: "GZIP";
                };
            };
        };
        responses: {
            /** @description The bill, or the error. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example 记账时间,微信支付业务单号,资金流水单号,业务名称,业务类型,收支类型,收支金额(元),账户结余(元),资金变更提交申请人,备注,业务凭证号
                     *     `2014-06-03 04:21:23,`50000305742014060310338712825,`1900009231201406031588465218,`退款,`退款,`支出,`0.02,`0.17,`system,`缺货,`REF4200000068201406029308472606
                     *     `2014-06-03 06:18:25,`4200000074201406030118692512,`1900009231201406031588465299,`交易,`交易,`收入,`0.10,`0.27,`system,`,`1401784425
                     *     资金流水总笔数,收入笔数,收入金额,支出笔数,支出金额
                     *     `2,`1,`0.10,`1,`0.02
                     */
                    "text/csv": string;
                    "text/xml": {
                        /**
                         * 返回状态码
                         * @description Whether the gateway could read and authenticate the request. It does not say whether the operation succeeded. At most 16 characters.
                         * @example SUCCESS
                         * @enum {string}
                         */
                        return_code: "SUCCESS" | "FAIL";
                        /**
                         * 返回信息
                         * @description Why the request was refused. At most 128 characters.
                         * @example OK
                         */
                        return_msg?: string;
                        /**
                         * 业务结果
                         * @description Whether the operation succeeded. At most 16 characters.
                         * @example SUCCESS
                         * @enum {string}
                         */
                        result_code?: "SUCCESS" | "FAIL";
                        /**
                         * 错误代码
                         * @description The business error code. At most 32 characters.
                         */
                        err_code?: string;
                        /**
                         * 错误代码描述
                         * @description The business error text. At most 128 characters.
                         */
                        err_code_des?: string;
                    };
                };
            };
        };
    };
    payMicropay: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "text/xml": {
                    /**
                     * 接口版本号
                     * @description The version of the interface. Required only for promotions on single goods. At most 32 characters.
                     * @example 1.0
                     * @enum {string}
                     */
                    version?: "1.0";
                    /**
                     * 是否分账
                     * @description Whether to hold back the amount for profit sharing. At most 1 character.
                     * @example N
                     * @enum {string}
                     */
                    profit_sharing?: "Y" | "N";
                    /**
                     * 是否押金支付
                     * @description Whether the amount is a deposit, to be consumed or returned later. At most 1 character.
                     * @example N
                     * @enum {string}
                     */
                    deposit?: "Y" | "N";
                    /**
                     * 公众账号ID
                     * @description The ID of the official account, mini program or app, bound to the merchant. At most 32 characters.
                     * @example wx8888888888888888
                     */
                    appid?: string;
                    /**
                     * 子商户公众账号ID
                     * @description The application ID of the sub-merchant, if a service provider acts for a sub-merchant with its own. At most 32 characters.
                     * @example wx8888888888888889
                     */
                    sub_appid?: string;
                    /**
                     * 商户号
                     * @description The caller's merchant ID. At most 32 characters.
                     * @example 1230000109
                     */
                    mch_id: string;
                    /**
                     * 子商户号
                     * @description The merchant ID of the sub-merchant that the service provider acts for. At most 32 characters.
                     * @example 1900000109
                     */
                    sub_mch_id?: string;
                    /**
                     * 设备号
                     * @description The merchant's ID of the terminal or shop. At most 32 characters.
                     * @example 013467007045764
                     */
                    device_info?: string;
                    /**
                     * 随机字符串
                     * @description A random string that makes every request and its signature unique. At most 32 characters.
                     * @example 5K8264ILTKCH16CQ2502SI8ZNMTM67VS
                     */
                    nonce_str: string;
                    /**
                     * 签名
                     * @description The signature over the other fields, in upper case: 32 hexadecimal characters for MD5, 64 for HMAC-SHA256. At most 64 characters.
                     */
                    sign: string;
                    /**
                     * 签名方式
                     * @description The signature algorithm. The gateway assumes MD5 if it is missing, so the SDK always sends and signs it.
                     * @example HMAC-SHA256
                     * @enum {string}
                     */
                    sign_type: "HMAC-SHA256" | "MD5";
                    /**
                     * 商品描述
                     * @description What is being paid for, shown to the payer. At most 128 characters.
                     * @example 腾讯充值中心-QQ会员充值
                     */
                    body: string;
                    /**
                     * 商品详情
                     * @description The goods in the order. Promotions on single goods require it.
                     */
                    detail?: {
                        /**
                         * 订单原价
                         * @description The amount of the order before the merchant's own discounts. In fen.
                         */
                        cost_price?: number;
                        /**
                         * 商品小票ID
                         * @description The merchant's receipt number.
                         */
                        receipt_id?: string;
                        /**
                         * 单品列表
                         * @description The goods, at least one.
                         */
                        goods_detail: {
                            /**
                             * 商品编码
                             * @description The merchant's ID of the goods.
                             * @example iphone6s_16G
                             */
                            goods_id?: string;
                            /**
                             * 微信支付商品编码
                             * @description WeChat Pay's ID of the goods, if any.
                             */
                            wxpay_goods_id?: string;
                            /**
                             * 商品名称
                             * @description The name of the goods.
                             * @example iPhone6s 16G
                             */
                            goods_name?: string;
                            /**
                             * 商品数量
                             * @description The quantity. At least 0.
                             * @example 1
                             */
                            quantity?: number;
                            /**
                             * 商品单价
                             * @description The unit price after the merchant's own discounts. In fen.
                             * @example 100
                             */
                            price?: number;
                            /**
                             * 商品种类
                             * @description The merchant's category of the goods.
                             */
                            goods_category?: string;
                            /**
                             * 商品描述
                             * @description A description of the goods.
                             */
                            body?: string;
                            /**
                             * 商品种类
                             * @description WeChat Pay's category of the goods.
                             */
                            category?: string;
                            /**
                             * 商品MCC码
                             * @description The merchant category code of the goods.
                             */
                            merchant_category_code?: number;
                        }[];
                    };
                    /**
                     * 附加数据
                     * @description The merchant's own data, returned unchanged by queries and notifications. At most 127 characters.
                     * @example 深圳分店
                     */
                    attach?: string;
                    /**
                     * 商户订单号
                     * @description The merchant's order number, unique per merchant. Digits, letters and _-|*@. At most 32 characters.
                     * @example 20150806125346
                     */
                    out_trade_no: string;
                    /**
                     * 订单金额
                     * @description The amount of the whole order. In fen. At least 1.
                     * @example 100
                     */
                    total_fee: number;
                    /**
                     * 货币类型
                     * @description The currency of the order, as three letters of ISO 4217. CNY if missing. At most 16 characters.
                     * @example CNY
                     */
                    fee_type?: string;
                    /**
                     * 终端IP
                     * @description The IPv4 or IPv6 address of the device that pays, or that accepts the payment. At most 64 characters.
                     * @example 123.12.12.123
                     */
                    spbill_create_ip: string;
                    /**
                     * 订单优惠标记
                     * @description A tag that the merchant's promotions can require. At most 32 characters.
                     * @example WXG
                     */
                    goods_tag?: string;
                    /**
                     * 指定支付方式
                     * @description Excluded payment methods. no_credit excludes credit cards. At most 32 characters.
                     * @example no_credit
                     */
                    limit_pay?: string;
                    /**
                     * 交易起始时间
                     * @description When the order was created, as yyyyMMddHHmmss in Beijing time. At most 14 characters.
                     * @example 20091225091010
                     */
                    time_start?: string;
                    /**
                     * 交易结束时间
                     * @description When the order expires, as yyyyMMddHHmmss in Beijing time. At most 14 characters.
                     * @example 20091227091010
                     */
                    time_expire?: string;
                    /**
                     * 电子发票入口开放标识
                     * @description Whether to offer the payer an electronic invoice in the payment message. At most 8 characters.
                     * @example Y
                     * @enum {string}
                     */
                    receipt?: "Y" | "N";
                    /**
                     * 授权码
                     * @description The content of the payer's code. Anyone who has it can charge the payer for one minute. At most 128 characters.
                     * @example 120061098828009406
                     */
                    auth_code: string;
                    /**
                     * 场景信息
                     * @description Where the payment takes place.
                     */
                    scene_info?: {
                        /**
                         * 实际门店信息
                         * @description The shop.
                         */
                        store_info: {
                            /**
                             * 门店id
                             * @description The merchant's ID of the shop.
                             * @example SZTX001
                             */
                            id: string;
                            /**
                             * 门店名称
                             * @description The name of the shop.
                             * @example 腾大餐厅
                             */
                            name?: string;
                            /**
                             * 门店行政区划码
                             * @description The code of the shop's administrative division.
                             * @example 440305
                             */
                            area_code?: string;
                            /**
                             * 门店详细地址
                             * @description The address of the shop.
                             * @example 科技园中一路腾讯大厦
                             */
                            address?: string;
                        };
                    };
                };
            };
        };
        responses: {
            /** @description The result of the payment. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/xml": {
                        /**
                         * 返回状态码
                         * @description Whether the gateway could read and authenticate the request. It does not say whether the operation succeeded. At most 16 characters.
                         * @example SUCCESS
                         * @enum {string}
                         */
                        return_code: "SUCCESS" | "FAIL";
                        /**
                         * 返回信息
                         * @description Why the request was refused. At most 128 characters.
                         * @example OK
                         */
                        return_msg?: string;
                        /**
                         * 公众账号ID
                         * @description The application ID of the request. At most 32 characters.
                         * @example wx8888888888888888
                         */
                        appid: string;
                        /**
                         * 子商户公众账号ID
                         * @description The application ID of the sub-merchant, if the request named one. At most 32 characters.
                         */
                        sub_appid?: string;
                        /**
                         * 商户号
                         * @description The merchant ID of the request. At most 32 characters.
                         * @example 1900000109
                         */
                        mch_id: string;
                        /**
                         * 子商户号
                         * @description The merchant ID of the sub-merchant, if the request named one. At most 32 characters.
                         */
                        sub_mch_id?: string;
                        /**
                         * 设备号
                         * @description The merchant's ID of the terminal or shop. At most 32 characters.
                         * @example 013467007045764
                         */
                        device_info?: string;
                        /**
                         * 随机字符串
                         * @description A random string from the gateway. At most 32 characters.
                         * @example 5K8264ILTKCH16CQ2502SI8ZNMTM67VS
                         */
                        nonce_str?: string;
                        /**
                         * 签名
                         * @description The gateway's signature over every other field of the reply, including unknown ones. At most 64 characters.
                         */
                        sign: string;
                        /**
                         * 业务结果
                         * @description Whether the operation succeeded. At most 16 characters.
                         * @example SUCCESS
                         * @enum {string}
                         */
                        result_code: "SUCCESS" | "FAIL";
                        /**
                         * 错误代码
                         * @description The business error code. At most 32 characters.
                         */
                        err_code?: string;
                        /**
                         * 错误代码描述
                         * @description The business error text. At most 128 characters.
                         */
                        err_code_des?: string;
                        /**
                         * 用户标识
                         * @description The payer's ID within the application. At most 128 characters.
                         * @example oUpF8uMuAJO_M2pxb1Q9zNjWeS6o
                         */
                        openid?: string;
                        /**
                         * 是否关注公众账号
                         * @deprecated
                         * @description Whether the payer follows the official account. The gateway now always says N. At most 1 character.
                         * @example N
                         * @enum {string}
                         */
                        is_subscribe?: "Y" | "N" | UnlistedValue;
                        /**
                         * 交易类型
                         * @description Always MICROPAY. At most 16 characters.
                         * @example MICROPAY
                         */
                        trade_type?: string;
                        /**
                         * 付款银行
                         * @description The code of the bank or other source of the payment. At most 32 characters.
                         * @example CMC
                         */
                        bank_type?: string;
                        /**
                         * 货币类型
                         * @description The currency of the order, as three letters of ISO 4217. CNY if missing. At most 16 characters.
                         * @example CNY
                         */
                        fee_type?: string;
                        /**
                         * 订单金额
                         * @description The amount of the whole order. In fen. At least 1.
                         * @example 100
                         */
                        total_fee: number;
                        /**
                         * 应结订单金额
                         * @description The part of the order that is settled to the merchant; excludes coupons that were not prepaid. In fen.
                         * @example 100
                         */
                        settlement_total_fee?: number;
                        /**
                         * 代金券金额
                         * @description The total amount paid by coupons. In fen.
                         * @example 10
                         */
                        coupon_fee?: number;
                        /**
                         * 现金支付货币类型
                         * @description The currency of cash_fee, as three letters of ISO 4217. CNY if missing. At most 16 characters.
                         * @example CNY
                         */
                        cash_fee_type?: string;
                        /**
                         * 现金支付金额
                         * @description The amount that the payer paid without coupons. In fen.
                         * @example 90
                         */
                        cash_fee?: number;
                        /**
                         * 微信支付订单号
                         * @description WeChat Pay's number of the payment. At most 32 characters.
                         * @example 1217752501201407033233368018
                         */
                        transaction_id: string;
                        /**
                         * 商户订单号
                         * @description The merchant's order number. At most 32 characters.
                         * @example 20150806125346
                         */
                        out_trade_no: string;
                        /**
                         * 商家数据包
                         * @description The merchant's own data, returned unchanged by queries and notifications. At most 128 characters.
                         * @example 深圳分店
                         */
                        attach?: string;
                        /**
                         * 支付完成时间
                         * @description When the order was paid, as yyyyMMddHHmmss in Beijing time. At most 14 characters.
                         * @example 20141030133525
                         */
                        time_end?: string;
                        /**
                         * 营销详情
                         * @description The promotions applied to the payment.
                         */
                        promotion_detail?: {
                            /**
                             * 优惠列表
                             * @description The promotions.
                             */
                            promotion_detail: {
                                /**
                                 * 券ID
                                 * @description The ID of the coupon or discount.
                                 * @example 109519
                                 */
                                promotion_id: string;
                                /**
                                 * 优惠名称
                                 * @description The name of the promotion.
                                 * @example 单品券
                                 */
                                name?: string;
                                /**
                                 * 优惠范围
                                 * @description GLOBAL for the whole order, SINGLE for single goods.
                                 * @example SINGLE
                                 * @enum {string}
                                 */
                                scope?: "GLOBAL" | "SINGLE" | UnlistedValue;
                                /**
                                 * 优惠类型
                                 * @description COUPON if it was prepaid, DISCOUNT if not.
                                 * @example COUPON
                                 * @enum {string}
                                 */
                                type?: "COUPON" | "DISCOUNT" | UnlistedValue;
                                /**
                                 * 优惠券面额
                                 * @description The amount that the payer saved. In fen.
                                 * @example 10
                                 */
                                amount: number;
                                /**
                                 * 活动ID
                                 * @description The ID of the promotion on the merchant platform.
                                 * @example 931386
                                 */
                                activity_id: string;
                                /**
                                 * 微信出资
                                 * @description The share that WeChat Pay paid. In fen.
                                 * @example 0
                                 */
                                wxpay_contribute?: number;
                                /**
                                 * 商户出资
                                 * @description The share that the merchant paid. In fen.
                                 * @example 10
                                 */
                                merchant_contribute?: number;
                                /**
                                 * 其他出资
                                 * @description The share that others paid. In fen.
                                 * @example 0
                                 */
                                other_contribute?: number;
                                /**
                                 * 单品列表
                                 * @description The discounted goods, for promotions on single goods.
                                 */
                                goods_detail?: {
                                    /**
                                     * 商品编码
                                     * @description The merchant's ID of the goods.
                                     * @example iphone6s_16G
                                     */
                                    goods_id?: string;
                                    /**
                                     * 商品备注
                                     * @description The merchant's remark on the goods.
                                     */
                                    goods_remark?: string;
                                    /**
                                     * 商品优惠金额
                                     * @description The discount on the item. In fen.
                                     * @example 10
                                     */
                                    discount_amount?: number;
                                    /**
                                     * 微信支付商品编码
                                     * @description WeChat Pay's ID of the goods, if any.
                                     */
                                    wxpay_goods_id?: string;
                                    /**
                                     * 商品名称
                                     * @description The name of the goods.
                                     */
                                    goods_name?: string;
                                    /**
                                     * 商品数量
                                     * @description The quantity.
                                     * @example 1
                                     */
                                    quantity: number;
                                    /**
                                     * 商品单价
                                     * @description The unit price. In fen.
                                     * @example 100
                                     */
                                    price: number;
                                }[];
                            }[];
                        };
                        /**
                         * 交易状态
                         * @description SUCCESS if it is present. A payment in any other state is an error.
                         * @enum {string}
                         */
                        trade_state?: "SUCCESS";
                    };
                };
            };
        };
    };
    payOrderquery: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "text/xml": {
                    /**
                     * 接口版本号
                     * @description The version of the interface. Required only for promotions on single goods. At most 32 characters.
                     * @example 1.0
                     * @enum {string}
                     */
                    version?: "1.0";
                    /**
                     * 公众账号ID
                     * @description The ID of the official account, mini program or app, bound to the merchant. At most 32 characters.
                     * @example wx8888888888888888
                     */
                    appid?: string;
                    /**
                     * 子商户公众账号ID
                     * @description The application ID of the sub-merchant, if a service provider acts for a sub-merchant with its own. At most 32 characters.
                     * @example wx8888888888888889
                     */
                    sub_appid?: string;
                    /**
                     * 商户号
                     * @description The caller's merchant ID. At most 32 characters.
                     * @example 1230000109
                     */
                    mch_id: string;
                    /**
                     * 子商户号
                     * @description The merchant ID of the sub-merchant that the service provider acts for. At most 32 characters.
                     * @example 1900000109
                     */
                    sub_mch_id?: string;
                    /**
                     * 微信支付订单号
                     * @description WeChat Pay's number of the payment. At most 32 characters.
                     * @example 1217752501201407033233368018
                     */
                    transaction_id?: string;
                    /**
                     * 商户订单号
                     * @description The merchant's order number. At most 32 characters.
                     * @example 20150806125346
                     */
                    out_trade_no?: string;
                    /**
                     * 随机字符串
                     * @description A random string that makes every request and its signature unique. At most 32 characters.
                     * @example 5K8264ILTKCH16CQ2502SI8ZNMTM67VS
                     */
                    nonce_str: string;
                    /**
                     * 签名方式
                     * @description The signature algorithm. The gateway assumes MD5 if it is missing, so the SDK always sends and signs it.
                     * @example HMAC-SHA256
                     * @enum {string}
                     */
                    sign_type: "HMAC-SHA256" | "MD5";
                    /**
                     * 签名
                     * @description The signature over the other fields, in upper case: 32 hexadecimal characters for MD5, 64 for HMAC-SHA256. At most 64 characters.
                     */
                    sign: string;
                };
            };
        };
        responses: {
            /** @description The result, and the order if it exists. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/xml": {
                        /**
                         * 返回状态码
                         * @description Whether the gateway could read and authenticate the request. It does not say whether the operation succeeded. At most 16 characters.
                         * @example SUCCESS
                         * @enum {string}
                         */
                        return_code: "SUCCESS" | "FAIL";
                        /**
                         * 返回信息
                         * @description Why the request was refused. At most 128 characters.
                         * @example OK
                         */
                        return_msg?: string;
                        /**
                         * 公众账号ID
                         * @description The application ID of the request. At most 32 characters.
                         * @example wx8888888888888888
                         */
                        appid: string;
                        /**
                         * 子商户公众账号ID
                         * @description The application ID of the sub-merchant, if the request named one. At most 32 characters.
                         */
                        sub_appid?: string;
                        /**
                         * 商户号
                         * @description The merchant ID of the request. At most 32 characters.
                         * @example 1900000109
                         */
                        mch_id: string;
                        /**
                         * 子商户号
                         * @description The merchant ID of the sub-merchant, if the request named one. At most 32 characters.
                         */
                        sub_mch_id?: string;
                        /**
                         * 随机字符串
                         * @description A random string from the gateway. At most 32 characters.
                         * @example 5K8264ILTKCH16CQ2502SI8ZNMTM67VS
                         */
                        nonce_str?: string;
                        /**
                         * 签名
                         * @description The gateway's signature over every other field of the reply, including unknown ones. At most 64 characters.
                         */
                        sign: string;
                        /**
                         * 业务结果
                         * @description Whether the operation succeeded. At most 16 characters.
                         * @example SUCCESS
                         * @enum {string}
                         */
                        result_code: "SUCCESS" | "FAIL";
                        /**
                         * 错误代码
                         * @description The business error code. At most 32 characters.
                         */
                        err_code?: string;
                        /**
                         * 错误代码描述
                         * @description The business error text. At most 128 characters.
                         */
                        err_code_des?: string;
                        /**
                         * 设备号
                         * @description The merchant's ID of the terminal or shop. At most 32 characters.
                         * @example 013467007045764
                         */
                        device_info?: string;
                        /**
                         * 用户标识
                         * @description The payer's ID within the application. At most 128 characters.
                         * @example oUpF8uMuAJO_M2pxb1Q9zNjWeS6o
                         */
                        openid?: string;
                        /**
                         * 是否关注公众账号
                         * @deprecated
                         * @description Whether the payer follows the official account. The gateway now always says N. At most 1 character.
                         * @example N
                         * @enum {string}
                         */
                        is_subscribe?: "Y" | "N" | UnlistedValue;
                        /**
                         * 用户子标识
                         * @description The payer's ID under sub_appid. At most 128 characters.
                         */
                        sub_openid?: string;
                        /**
                         * 是否关注子公众账号
                         * @description Whether the payer follows the sub-merchant's official account. At most 1 character.
                         * @enum {string}
                         */
                        sub_is_subscribe?: "Y" | "N" | UnlistedValue;
                        /**
                         * 交易类型
                         * @description How the order is paid: JSAPI, NATIVE, APP, MWEB, MICROPAY or FACEPAY. At most 16 characters.
                         * @example JSAPI
                         */
                        trade_type?: string;
                        /**
                         * 交易状态
                         * @description The state: paid, refunded in full or in part, not paid, closed, revoked, being paid, failed, or accepted for deduction. At most 32 characters.
                         * @example SUCCESS
                         * @enum {string}
                         */
                        trade_state: "SUCCESS" | "REFUND" | "NOTPAY" | "CLOSED" | "REVOKED" | "USERPAYING" | "PAYERROR" | "ACCEPT" | UnlistedValue;
                        /**
                         * 付款银行
                         * @description The code of the bank or other source of the payment. At most 32 characters.
                         * @example CMC
                         */
                        bank_type?: string;
                        /**
                         * 标价金额
                         * @description The amount of the whole order. In fen. At least 1.
                         * @example 100
                         */
                        total_fee?: number;
                        /**
                         * 应结订单金额
                         * @description The part of the order that is settled to the merchant; excludes coupons that were not prepaid. In fen.
                         * @example 100
                         */
                        settlement_total_fee?: number;
                        /**
                         * 标价币种
                         * @description The currency of the order, as three letters of ISO 4217. CNY if missing. At most 16 characters.
                         * @example CNY
                         */
                        fee_type?: string;
                        /**
                         * 现金支付金额
                         * @description The amount that the payer paid without coupons. In fen.
                         * @example 90
                         */
                        cash_fee?: number;
                        /**
                         * 现金支付币种
                         * @description The currency of cash_fee, as three letters of ISO 4217. CNY if missing. At most 16 characters.
                         * @example CNY
                         */
                        cash_fee_type?: string;
                        /**
                         * 代金券金额
                         * @description The total amount paid by coupons. In fen.
                         * @example 10
                         */
                        coupon_fee?: number;
                        /**
                         * 代金券数量
                         * @description The number of coupons used.
                         * @example 1
                         */
                        coupon_count?: number;
                        /**
                         * 代金券
                         * @description The coupons used.
                         */
                        coupons?: {
                            /**
                             * 代金券类型
                             * @description CASH for a prepaid coupon, NO_CASH otherwise. At most 8 characters.
                             * @example CASH
                             */
                            coupon_type?: string;
                            /**
                             * 代金券ID
                             * @description The ID of the coupon. At most 20 characters.
                             * @example 10000
                             */
                            coupon_id?: string;
                            /**
                             * 单个代金券支付金额
                             * @description The amount paid by this coupon. In fen.
                             * @example 10
                             */
                            coupon_fee?: number;
                        }[];
                        /**
                         * 微信支付订单号
                         * @description WeChat Pay's number of the payment. At most 32 characters.
                         * @example 1217752501201407033233368018
                         */
                        transaction_id?: string;
                        /**
                         * 商户订单号
                         * @description The merchant's order number. At most 32 characters.
                         * @example 20150806125346
                         */
                        out_trade_no: string;
                        /**
                         * 附加数据
                         * @description The merchant's own data, returned unchanged by queries and notifications. At most 128 characters.
                         * @example 深圳分店
                         */
                        attach?: string;
                        /**
                         * 支付完成时间
                         * @description When the order was paid, as yyyyMMddHHmmss in Beijing time. At most 14 characters.
                         * @example 20141030133525
                         */
                        time_end?: string;
                        /**
                         * 交易状态描述
                         * @description The state as text, and what to do next. At most 256 characters.
                         * @example 支付成功
                         */
                        trade_state_desc?: string;
                        /**
                         * 营销详情
                         * @description The promotions applied to the payment, if the request had a version.
                         */
                        promotion_detail?: {
                            /**
                             * 优惠列表
                             * @description The promotions.
                             */
                            promotion_detail: {
                                /**
                                 * 券ID
                                 * @description The ID of the coupon or discount.
                                 * @example 109519
                                 */
                                promotion_id: string;
                                /**
                                 * 优惠名称
                                 * @description The name of the promotion.
                                 * @example 单品券
                                 */
                                name?: string;
                                /**
                                 * 优惠范围
                                 * @description GLOBAL for the whole order, SINGLE for single goods.
                                 * @example SINGLE
                                 * @enum {string}
                                 */
                                scope?: "GLOBAL" | "SINGLE" | UnlistedValue;
                                /**
                                 * 优惠类型
                                 * @description COUPON if it was prepaid, DISCOUNT if not.
                                 * @example COUPON
                                 * @enum {string}
                                 */
                                type?: "COUPON" | "DISCOUNT" | UnlistedValue;
                                /**
                                 * 优惠券面额
                                 * @description The amount that the payer saved. In fen.
                                 * @example 10
                                 */
                                amount: number;
                                /**
                                 * 活动ID
                                 * @description The ID of the promotion on the merchant platform.
                                 * @example 931386
                                 */
                                activity_id: string;
                                /**
                                 * 微信出资
                                 * @description The share that WeChat Pay paid. In fen.
                                 * @example 0
                                 */
                                wxpay_contribute?: number;
                                /**
                                 * 商户出资
                                 * @description The share that the merchant paid. In fen.
                                 * @example 10
                                 */
                                merchant_contribute?: number;
                                /**
                                 * 其他出资
                                 * @description The share that others paid. In fen.
                                 * @example 0
                                 */
                                other_contribute?: number;
                                /**
                                 * 单品列表
                                 * @description The discounted goods, for promotions on single goods.
                                 */
                                goods_detail?: {
                                    /**
                                     * 商品编码
                                     * @description The merchant's ID of the goods.
                                     * @example iphone6s_16G
                                     */
                                    goods_id?: string;
                                    /**
                                     * 商品备注
                                     * @description The merchant's remark on the goods.
                                     */
                                    goods_remark?: string;
                                    /**
                                     * 商品优惠金额
                                     * @description The discount on the item. In fen.
                                     * @example 10
                                     */
                                    discount_amount?: number;
                                    /**
                                     * 微信支付商品编码
                                     * @description WeChat Pay's ID of the goods, if any.
                                     */
                                    wxpay_goods_id?: string;
                                    /**
                                     * 商品名称
                                     * @description The name of the goods.
                                     */
                                    goods_name?: string;
                                    /**
                                     * 商品数量
                                     * @description The quantity.
                                     * @example 1
                                     */
                                    quantity: number;
                                    /**
                                     * 商品单价
                                     * @description The unit price. In fen.
                                     * @example 100
                                     */
                                    price: number;
                                }[];
                            }[];
                        };
                        /**
                         * 押金消费金额
                         * @description The amount consumed from a deposit. In fen.
                         */
                        consume_fee?: number;
                    };
                };
            };
        };
    };
    payProfitsharingquery: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "text/xml": {
                    /**
                     * 商户号
                     * @description The caller's merchant ID. At most 32 characters.
                     * @example 1230000109
                     */
                    mch_id: string;
                    /**
                     * 子商户号
                     * @description The merchant ID of the sub-merchant that the service provider acts for. At most 32 characters.
                     * @example 1900000109
                     */
                    sub_mch_id?: string;
                    /**
                     * 微信订单号
                     * @description WeChat Pay's number of the payment. At most 32 characters.
                     * @example 1217752501201407033233368018
                     */
                    transaction_id: string;
                    /**
                     * 商户分账单号
                     * @description The merchant's profit-sharing number. At most 64 characters.
                     * @example P20150806125346
                     */
                    out_order_no: string;
                    /**
                     * 随机字符串
                     * @description A random string that makes every request and its signature unique. At most 32 characters.
                     * @example 5K8264ILTKCH16CQ2502SI8ZNMTM67VS
                     */
                    nonce_str: string;
                    /**
                     * 签名
                     * @description The signature over the other fields, in upper case: 32 hexadecimal characters for MD5, 64 for HMAC-SHA256. At most 64 characters.
                     */
                    sign: string;
                    /**
                     * 签名类型
                     * @description The signature algorithm. This endpoint accepts only HMAC-SHA256.
                     * @example HMAC-SHA256
                     * @enum {string}
                     */
                    sign_type: "HMAC-SHA256";
                };
            };
        };
        responses: {
            /** @description The result, and the profit sharing if it exists. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/xml": {
                        /**
                         * 子商户公众账号ID
                         * @description The application ID of the sub-merchant, if the request named one. At most 32 characters.
                         */
                        sub_appid?: string;
                        /**
                         * 子商户号
                         * @description The merchant ID of the sub-merchant, if the request named one. At most 32 characters.
                         */
                        sub_mch_id?: string;
                        /**
                         * 返回状态码
                         * @description Whether the gateway could read and authenticate the request. It does not say whether the operation succeeded. At most 16 characters.
                         * @example SUCCESS
                         * @enum {string}
                         */
                        return_code: "SUCCESS" | "FAIL";
                        /**
                         * 返回信息
                         * @description Why the request was refused. At most 128 characters.
                         * @example OK
                         */
                        return_msg?: string;
                        /**
                         * 公众账号ID
                         * @description The application ID, if the gateway repeats it. At most 32 characters.
                         */
                        appid?: string;
                        /**
                         * 商户号
                         * @description The merchant ID of the request. At most 32 characters.
                         * @example 1900000109
                         */
                        mch_id: string;
                        /**
                         * 随机字符串
                         * @description A random string from the gateway. At most 32 characters.
                         * @example 5K8264ILTKCH16CQ2502SI8ZNMTM67VS
                         */
                        nonce_str?: string;
                        /**
                         * 签名
                         * @description The gateway's signature over every other field of the reply, including unknown ones. At most 64 characters.
                         */
                        sign: string;
                        /**
                         * 业务结果
                         * @description Whether the operation succeeded. At most 16 characters.
                         * @example SUCCESS
                         * @enum {string}
                         */
                        result_code: "SUCCESS" | "FAIL";
                        /**
                         * 错误代码
                         * @description The business error code. At most 32 characters.
                         */
                        err_code?: string;
                        /**
                         * 错误代码描述
                         * @description The business error text. At most 128 characters.
                         */
                        err_code_des?: string;
                        /**
                         * 微信订单号
                         * @description WeChat Pay's number of the payment. At most 32 characters.
                         * @example 1217752501201407033233368018
                         */
                        transaction_id: string;
                        /**
                         * 商户分账单号
                         * @description The merchant's profit-sharing number. At most 64 characters.
                         * @example P20150806125346
                         */
                        out_order_no: string;
                        /**
                         * 微信分账单号
                         * @description WeChat Pay's profit-sharing number. At most 64 characters.
                         * @example 3008450740201411110007820472
                         */
                        order_id: string;
                        /**
                         * 分账单状态
                         * @description FINISHED when everything is done, PROCESSING before. Each receiver has its own result. At most 16 characters.
                         * @example FINISHED
                         * @enum {string}
                         */
                        status: "PROCESSING" | "FINISHED" | UnlistedValue;
                        /**
                         * 分账接收方列表
                         * @description The amount and result of each receiver.
                         */
                        receivers?: {
                            /**
                             * 分账接收方类型
                             * @description Whether account is a merchant ID, an openid under appid, or an openid under sub_appid.
                             * @example MERCHANT_ID
                             * @enum {string}
                             */
                            type: "MERCHANT_ID" | "PERSONAL_OPENID" | "PERSONAL_SUB_OPENID" | UnlistedValue;
                            /**
                             * 分账接收方账号
                             * @description The receiver's merchant ID or openid.
                             * @example 190001001
                             */
                            account: string;
                            /**
                             * 分账金额
                             * @description The receiver's amount. In fen. At least 1.
                             * @example 100
                             */
                            amount: number;
                            /**
                             * 分账描述
                             * @description The reason, shown in bills.
                             * @example 分到商户
                             */
                            description: string;
                            /**
                             * 分账明细单号
                             * @description WeChat Pay's number of the receiver's share.
                             * @example 36011111111111111111111
                             */
                            detail_id: string;
                            /**
                             * 分账完成时间
                             * @description When the receiver's share was finished, as yyyyMMddHHmmss in Beijing time.
                             * @example 20180608170132
                             */
                            finish_time?: string;
                            /**
                             * 分账接收商户号
                             * @description The merchant ID of a receiver that is a merchant.
                             */
                            receiver_mchid?: string;
                            /**
                             * 分账结果
                             * @description PENDING until the receiver has the money, then SUCCESS; CLOSED if it was returned to the merchant.
                             * @example SUCCESS
                             * @enum {string}
                             */
                            result: "PENDING" | "SUCCESS" | "CLOSED" | UnlistedValue;
                        }[];
                    };
                };
            };
        };
    };
    payQueryexchagerate: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "text/xml": {
                    /**
                     * 公众账号ID
                     * @description The ID of the official account, mini program or app, bound to the merchant. At most 32 characters.
                     * @example wx8888888888888888
                     */
                    appid?: string;
                    /**
                     * 商户号
                     * @description The caller's merchant ID. At most 32 characters.
                     * @example 1230000109
                     */
                    mch_id: string;
                    /**
                     * 币种
                     * @description The currency, as three letters of ISO 4217. At most 3 characters.
                     * @example USD
                     */
                    fee_type: string;
                    /**
                     * 日期
                     * @description The day, as yyyyMMdd in Beijing time. At most 8 characters.
                     * @example 20150807
                     */
                    date: string;
                    /**
                     * 签名
                     * @description The MD5 signature over the other fields, as 32 upper-case hexadecimal characters. At most 32 characters.
                     */
                    sign: string;
                };
            };
        };
        responses: {
            /** @description The result and the rate. There is no result_code; return_code alone indicates whether there is a rate. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/xml": {
                        /**
                         * 返回状态码
                         * @description Whether the gateway could read and authenticate the request. It does not say whether the operation succeeded. At most 16 characters.
                         * @example SUCCESS
                         * @enum {string}
                         */
                        return_code: "SUCCESS" | "FAIL";
                        /**
                         * 返回信息
                         * @description Why the request was refused. At most 128 characters.
                         * @example OK
                         */
                        return_msg?: string;
                        /**
                         * 公众账号ID
                         * @description The application ID of the request. At most 32 characters.
                         * @example wx8888888888888888
                         */
                        appid: string;
                        /**
                         * 商户号
                         * @description The merchant ID of the request. At most 32 characters.
                         * @example 1900000109
                         */
                        mch_id: string;
                        /**
                         * 子商户号
                         * @description The merchant ID of the sub-merchant, if the request named one. At most 32 characters.
                         */
                        sub_mch_id?: string;
                        /**
                         * 币种
                         * @description The currency of the request. At most 3 characters.
                         * @example USD
                         */
                        fee_type: string;
                        /**
                         * 汇率时间
                         * @description The day of the rate, as yyyyMMdd in Beijing time. At most 8 characters.
                         * @example 20150807
                         */
                        rate_time: string;
                        /**
                         * 现汇卖出价
                         * @description The selling price of one unit of the currency, in yuan times 100,000,000. 650000000 is 6.5 yuan per dollar.
                         * @example 650000000
                         */
                        rate: string;
                        /**
                         * 签名
                         * @description The gateway's signature over every other field of the reply, including unknown ones. At most 64 characters.
                         */
                        sign: string;
                    };
                };
            };
        };
    };
    payRefundquery: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "text/xml": {
                    /**
                     * 公众账号ID
                     * @description The ID of the official account, mini program or app, bound to the merchant. At most 32 characters.
                     * @example wx8888888888888888
                     */
                    appid?: string;
                    /**
                     * 商户号
                     * @description The caller's merchant ID. At most 32 characters.
                     * @example 1230000109
                     */
                    mch_id: string;
                    /**
                     * 子商户公众账号ID
                     * @description The application ID of the sub-merchant, if a service provider acts for a sub-merchant with its own. At most 32 characters.
                     * @example wx8888888888888889
                     */
                    sub_appid?: string;
                    /**
                     * 子商户号
                     * @description The merchant ID of the sub-merchant that the service provider acts for. At most 32 characters.
                     * @example 1900000109
                     */
                    sub_mch_id?: string;
                    /**
                     * 随机字符串
                     * @description A random string that makes every request and its signature unique. At most 32 characters.
                     * @example 5K8264ILTKCH16CQ2502SI8ZNMTM67VS
                     */
                    nonce_str: string;
                    /**
                     * 签名
                     * @description The signature over the other fields, in upper case: 32 hexadecimal characters for MD5, 64 for HMAC-SHA256. At most 64 characters.
                     */
                    sign: string;
                    /**
                     * 签名方式
                     * @description The signature algorithm. The gateway assumes MD5 if it is missing, so the SDK always sends and signs it.
                     * @example HMAC-SHA256
                     * @enum {string}
                     */
                    sign_type: "HMAC-SHA256" | "MD5";
                    /**
                     * 微信支付订单号
                     * @description WeChat Pay's number of the payment. At most 32 characters.
                     * @example 1217752501201407033233368018
                     */
                    transaction_id?: string;
                    /**
                     * 商户订单号
                     * @description The merchant's order number. At most 32 characters.
                     * @example 20150806125346
                     */
                    out_trade_no?: string;
                    /**
                     * 商户退款单号
                     * @description The merchant's refund number. At most 64 characters.
                     * @example 1217752501201407033233368019
                     */
                    out_refund_no?: string;
                    /**
                     * 微信退款单号
                     * @description WeChat Pay's number of the refund. At most 32 characters.
                     * @example 2008450740201411110000174436
                     */
                    refund_id?: string;
                    /**
                     * 偏移量
                     * @description The number of refunds to skip, if an order has more than the ten that fit into one reply. At least 0.
                     * @example 15
                     */
                    offset?: number;
                };
            };
        };
        responses: {
            /** @description The result, with the refunds if there are any. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/xml": {
                        /**
                         * 返回状态码
                         * @description Whether the gateway could read and authenticate the request. It does not say whether the operation succeeded. At most 16 characters.
                         * @example SUCCESS
                         * @enum {string}
                         */
                        return_code: "SUCCESS" | "FAIL";
                        /**
                         * 返回信息
                         * @description Why the request was refused. At most 128 characters.
                         * @example OK
                         */
                        return_msg?: string;
                        /**
                         * 业务结果
                         * @description Whether the operation succeeded. At most 16 characters.
                         * @example SUCCESS
                         * @enum {string}
                         */
                        result_code: "SUCCESS" | "FAIL";
                        /**
                         * 错误代码
                         * @description The business error code. At most 32 characters.
                         */
                        err_code?: string;
                        /**
                         * 错误代码描述
                         * @description The business error text. At most 128 characters.
                         */
                        err_code_des?: string;
                        /**
                         * 公众账号ID
                         * @description The application ID of the request. At most 32 characters.
                         * @example wx8888888888888888
                         */
                        appid: string;
                        /**
                         * 商户号
                         * @description The merchant ID of the request. At most 32 characters.
                         * @example 1900000109
                         */
                        mch_id: string;
                        /**
                         * 子商户公众账号ID
                         * @description The application ID of the sub-merchant, if the request named one. At most 32 characters.
                         */
                        sub_appid?: string;
                        /**
                         * 子商户号
                         * @description The merchant ID of the sub-merchant, if the request named one. At most 32 characters.
                         */
                        sub_mch_id?: string;
                        /**
                         * 随机字符串
                         * @description A random string from the gateway. At most 32 characters.
                         * @example 5K8264ILTKCH16CQ2502SI8ZNMTM67VS
                         */
                        nonce_str?: string;
                        /**
                         * 签名
                         * @description The gateway's signature over every other field of the reply, including unknown ones. At most 64 characters.
                         */
                        sign: string;
                        /**
                         * 订单总退款次数
                         * @description The number of refunds of the order, if offset was given.
                         * @example 1
                         */
                        total_refund_count?: number;
                        /**
                         * 微信支付订单号
                         * @description WeChat Pay's number of the payment. At most 32 characters.
                         * @example 1217752501201407033233368018
                         */
                        transaction_id: string;
                        /**
                         * 商户订单号
                         * @description The merchant's order number. At most 32 characters.
                         * @example 20150806125346
                         */
                        out_trade_no: string;
                        /**
                         * 订单金额
                         * @description The amount of the whole order. In fen. At least 1.
                         * @example 100
                         */
                        total_fee?: number;
                        /**
                         * 应结订单金额
                         * @description The part of the order that is settled to the merchant; excludes coupons that were not prepaid. In fen.
                         * @example 100
                         */
                        settlement_total_fee?: number;
                        /**
                         * 货币种类
                         * @description The currency of the order, as three letters of ISO 4217. CNY if missing. At most 16 characters.
                         * @example CNY
                         */
                        fee_type?: string;
                        /**
                         * 现金支付金额
                         * @description The amount that the payer paid without coupons. In fen.
                         * @example 90
                         */
                        cash_fee?: number;
                        /**
                         * 退款笔数
                         * @description The number of refunds in this reply.
                         * @example 1
                         */
                        refund_count: number;
                        /**
                         * 退款列表
                         * @description The refunds.
                         */
                        refunds?: {
                            /**
                             * 商户退款单号
                             * @description The merchant's refund number. At most 64 characters.
                             * @example 1217752501201407033233368019
                             */
                            out_refund_no: string;
                            /**
                             * 微信退款单号
                             * @description WeChat Pay's number of the refund. At most 32 characters.
                             * @example 2008450740201411110000174436
                             */
                            refund_id: string;
                            /**
                             * 退款渠道
                             * @description Where the money went: ORIGINAL to its source, BALANCE or OTHER_BALANCE to an account of the payer, OTHER_BANKCARD to another card. At most 16 characters.
                             * @example ORIGINAL
                             */
                            refund_channel?: string;
                            /**
                             * 申请退款金额
                             * @description The refunded amount, at most that of the order. In fen. At least 1.
                             * @example 100
                             */
                            refund_fee: number;
                            /**
                             * 退款金额
                             * @description The part of the refund that is deducted from the merchant; excludes coupons that were not prepaid. In fen.
                             * @example 100
                             */
                            settlement_refund_fee?: number;
                            /**
                             * 总代金券退款金额
                             * @description The total amount of this refund that is returned to coupons. In fen.
                             * @example 10
                             */
                            coupon_refund_fee?: number;
                            /**
                             * 退款代金券使用数量
                             * @description The number of coupons that get money back.
                             * @example 1
                             */
                            coupon_refund_count?: number;
                            /**
                             * 代金券列表
                             * @description The coupons that get money back.
                             */
                            coupons?: {
                                /**
                                 * 代金券类型
                                 * @description CASH for a prepaid coupon, NO_CASH otherwise. At most 8 characters.
                                 * @example CASH
                                 */
                                coupon_type?: string;
                                /**
                                 * 退款代金券ID
                                 * @description The ID of the coupon. At most 20 characters.
                                 * @example 10000
                                 */
                                coupon_refund_id?: string;
                                /**
                                 * 单个代金券退款金额
                                 * @description The part of the refund that this coupon gets back. In fen.
                                 * @example 10
                                 */
                                coupon_refund_fee?: number;
                            }[];
                            /**
                             * 退款状态
                             * @description PROCESSING, then SUCCESS if the money arrived, REFUNDCLOSE if the refund was closed, or CHANGE if it failed and has to be resolved on the merchant platform. At most 16 characters.
                             * @example SUCCESS
                             * @enum {string}
                             */
                            refund_status: "SUCCESS" | "REFUNDCLOSE" | "PROCESSING" | "CHANGE" | UnlistedValue;
                            /**
                             * 退款资金来源
                             * @description The funds used for the refund: REFUND_SOURCE_UNSETTLED_FUNDS or REFUND_SOURCE_RECHARGE_FUNDS. At most 30 characters.
                             * @example REFUND_SOURCE_RECHARGE_FUNDS
                             */
                            refund_account?: string;
                            /**
                             * 退款入账账户
                             * @description The payer's account that receives the money. At most 64 characters.
                             * @example 招商银行信用卡0403
                             */
                            refund_recv_accout?: string;
                            /**
                             * 退款成功时间
                             * @description When the money arrived, as yyyy-MM-dd HH:mm:ss in Beijing time. At most 20 characters.
                             * @example 2016-07-25 15:26:26
                             */
                            refund_success_time?: string;
                        }[];
                    };
                };
            };
        };
    };
    paySettlementquery: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "text/xml": {
                    /**
                     * 公众账号ID
                     * @description The ID of the official account, mini program or app, bound to the merchant. At most 32 characters.
                     * @example wx8888888888888888
                     */
                    appid?: string;
                    /**
                     * 商户号
                     * @description The caller's merchant ID. At most 32 characters.
                     * @example 1230000109
                     */
                    mchid: string;
                    /**
                     * 子商户号
                     * @description The merchant ID of the sub-merchant that the service provider acts for. At most 32 characters.
                     * @example 1900000109
                     */
                    sub_mch_id?: string;
                    /**
                     * 结算状态
                     * @description 1 for settled funds, 2 for funds not settled yet. At least 1. At most 2.
                     * @example 1
                     */
                    usetag: number;
                    /**
                     * 随机字符串
                     * @description A random string that makes every request and its signature unique. At most 32 characters.
                     * @example 5K8264ILTKCH16CQ2502SI8ZNMTM67VS
                     */
                    nonce_str: string;
                    /**
                     * 偏移量
                     * @description The number of rows to skip. At least 0.
                     * @example 0
                     */
                    offset: number;
                    /**
                     * 最大记录条数
                     * @description The maximum number of rows. At least 1.
                     * @example 10
                     */
                    limit: number;
                    /**
                     * 开始日期
                     * @description The first day of settlement, as yyyyMMdd in Beijing time. At most 8 characters.
                     * @example 20150807
                     */
                    date_start: string;
                    /**
                     * 结束日期
                     * @description The last day of settlement, as yyyyMMdd in Beijing time. At most 8 characters.
                     * @example 20150807
                     */
                    date_end: string;
                    /**
                     * 是否查询分账结算信息
                     * @description Whether to include profit sharing.
                     * @example true
                     * @enum {string}
                     */
                    query_split?: "true" | "false";
                    /**
                     * 签名
                     * @description The MD5 signature over the other fields, as 32 upper-case hexadecimal characters. At most 32 characters.
                     */
                    sign: string;
                };
            };
        };
        responses: {
            /** @description The result, with the settlements found. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/xml": {
                        /**
                         * 返回状态码
                         * @description Whether the gateway could read and authenticate the request. It does not say whether the operation succeeded. At most 16 characters.
                         * @example SUCCESS
                         * @enum {string}
                         */
                        return_code: "SUCCESS" | "FAIL";
                        /**
                         * 返回信息
                         * @description Why the request was refused. At most 128 characters.
                         * @example OK
                         */
                        return_msg?: string;
                        /**
                         * 公众账号ID
                         * @description The application ID of the request. At most 32 characters.
                         * @example wx8888888888888888
                         */
                        appid?: string;
                        /**
                         * 商户号
                         * @description The merchant ID of the request. At most 32 characters.
                         * @example 1900000109
                         */
                        mch_id?: string;
                        /**
                         * 随机字符串
                         * @description A random string from the gateway. At most 32 characters.
                         * @example 5K8264ILTKCH16CQ2502SI8ZNMTM67VS
                         */
                        nonce_str?: string;
                        /**
                         * 业务结果
                         * @description Whether the operation succeeded. At most 16 characters.
                         * @example SUCCESS
                         * @enum {string}
                         */
                        result_code: "SUCCESS" | "FAIL";
                        /**
                         * 错误代码
                         * @description The business error code. At most 32 characters.
                         */
                        err_code?: string;
                        /**
                         * 错误代码描述
                         * @description The business error text. At most 128 characters.
                         */
                        err_code_des?: string;
                        /**
                         * 签名
                         * @description The gateway's signature over every other field of the reply, including unknown ones. At most 64 characters.
                         */
                        sign?: string;
                        /**
                         * 返回数据行数
                         * @description The number of rows.
                         * @example 1
                         */
                        record_num: string;
                        /**
                         * 结算信息
                         * @description The settlements; record_num is their number.
                         */
                        settlements?: {
                            /**
                             * 付汇批次号
                             * @description The batch number of the remittance.
                             * @example 201511010004
                             */
                            fbatchno?: string;
                            /**
                             * 结算日期
                             * @description The day of settlement.
                             * @example 20151101
                             */
                            date_settlement?: string;
                            /**
                             * 交易开始日期
                             * @description The first payment day in the settlement.
                             * @example 20151101
                             */
                            date_start?: string;
                            /**
                             * 交易结束日期
                             * @description The last payment day in the settlement.
                             * @example 20151101
                             */
                            date_end?: string;
                            /**
                             * 划账金额
                             * @description The settled amount, in the smallest unit of the currency.
                             * @example 90
                             */
                            settlement_fee?: number;
                            /**
                             * 未划账金额
                             * @description The amount not settled yet, in the smallest unit of the currency.
                             * @example 0
                             */
                            unsettlement_fee?: number;
                            /**
                             * 结算币种
                             * @description The currency of the settlement, as three letters of ISO 4217.
                             * @example GBP
                             */
                            settlementfee_type?: string;
                            /**
                             * 支付金额
                             * @description The amount of payments, in the smallest unit of the currency.
                             * @example 101
                             */
                            pay_fee?: number;
                            /**
                             * 退款金额
                             * @description The amount of refunds, in the smallest unit of the currency.
                             * @example 10
                             */
                            refund_fee?: number;
                            /**
                             * 支付净额
                             * @description The amount of payments minus refunds, in the smallest unit of the currency.
                             * @example 91
                             */
                            pay_net_fee?: number;
                            /**
                             * 手续费金额
                             * @description WeChat Pay's fee, in the smallest unit of the currency.
                             * @example 1
                             */
                            poundage_fee?: number;
                            /**
                             * 分账划账金额
                             * @description The settled amount from profit sharing, if query_split was true.
                             */
                            split_settlement_fee?: number;
                            /**
                             * 分账未划账金额
                             * @description The amount from profit sharing not settled yet, if query_split was true.
                             */
                            split_unsettlement_fee?: number;
                        }[];
                    };
                };
            };
        };
    };
    payUnifiedorder: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "text/xml": {
                    /**
                     * 接口版本号
                     * @description The version of the interface. Required only for promotions on single goods. At most 32 characters.
                     * @example 1.0
                     * @enum {string}
                     */
                    version?: "1.0";
                    /**
                     * 是否分账
                     * @description Whether to hold back the amount for profit sharing. At most 1 character.
                     * @example N
                     * @enum {string}
                     */
                    profit_sharing?: "Y" | "N";
                    /**
                     * 公众账号ID
                     * @description The ID of the official account, mini program or app, bound to the merchant. At most 32 characters.
                     * @example wx8888888888888888
                     */
                    appid?: string;
                    /**
                     * 子商户公众账号ID
                     * @description The application ID of the sub-merchant, if a service provider acts for a sub-merchant with its own. At most 32 characters.
                     * @example wx8888888888888889
                     */
                    sub_appid?: string;
                    /**
                     * 商户号
                     * @description The caller's merchant ID. At most 32 characters.
                     * @example 1230000109
                     */
                    mch_id: string;
                    /**
                     * 子商户号
                     * @description The merchant ID of the sub-merchant that the service provider acts for. At most 32 characters.
                     * @example 1900000109
                     */
                    sub_mch_id?: string;
                    /**
                     * 设备号
                     * @description The merchant's ID of the terminal or shop. At most 32 characters.
                     * @example 013467007045764
                     */
                    device_info?: string;
                    /**
                     * 随机字符串
                     * @description A random string that makes every request and its signature unique. At most 32 characters.
                     * @example 5K8264ILTKCH16CQ2502SI8ZNMTM67VS
                     */
                    nonce_str: string;
                    /**
                     * 签名
                     * @description The signature over the other fields, in upper case: 32 hexadecimal characters for MD5, 64 for HMAC-SHA256. At most 64 characters.
                     */
                    sign: string;
                    /**
                     * 签名方式
                     * @description The signature algorithm. The gateway assumes MD5 if it is missing, so the SDK always sends and signs it.
                     * @example HMAC-SHA256
                     * @enum {string}
                     */
                    sign_type: "HMAC-SHA256" | "MD5";
                    /**
                     * 商品描述
                     * @description What is being paid for, shown to the payer. At most 128 characters.
                     * @example 腾讯充值中心-QQ会员充值
                     */
                    body: string;
                    /**
                     * 商品详情
                     * @description The goods in the order. Promotions on single goods require it.
                     */
                    detail?: {
                        /**
                         * 订单原价
                         * @description The amount of the order before the merchant's own discounts. In fen.
                         */
                        cost_price?: number;
                        /**
                         * 商品小票ID
                         * @description The merchant's receipt number.
                         */
                        receipt_id?: string;
                        /**
                         * 单品列表
                         * @description The goods, at least one.
                         */
                        goods_detail: {
                            /**
                             * 商品编码
                             * @description The merchant's ID of the goods.
                             * @example iphone6s_16G
                             */
                            goods_id?: string;
                            /**
                             * 微信支付商品编码
                             * @description WeChat Pay's ID of the goods, if any.
                             */
                            wxpay_goods_id?: string;
                            /**
                             * 商品名称
                             * @description The name of the goods.
                             * @example iPhone6s 16G
                             */
                            goods_name?: string;
                            /**
                             * 商品数量
                             * @description The quantity. At least 0.
                             * @example 1
                             */
                            quantity?: number;
                            /**
                             * 商品单价
                             * @description The unit price after the merchant's own discounts. In fen.
                             * @example 100
                             */
                            price?: number;
                            /**
                             * 商品种类
                             * @description The merchant's category of the goods.
                             */
                            goods_category?: string;
                            /**
                             * 商品描述
                             * @description A description of the goods.
                             */
                            body?: string;
                            /**
                             * 商品种类
                             * @description WeChat Pay's category of the goods.
                             */
                            category?: string;
                            /**
                             * 商品MCC码
                             * @description The merchant category code of the goods.
                             */
                            merchant_category_code?: number;
                        }[];
                    };
                    /**
                     * 附加数据
                     * @description The merchant's own data, returned unchanged by queries and notifications. At most 127 characters.
                     * @example 深圳分店
                     */
                    attach?: string;
                    /**
                     * 商户订单号
                     * @description The merchant's order number, unique per merchant. Digits, letters and _-|*@. At most 32 characters.
                     * @example 20150806125346
                     */
                    out_trade_no: string;
                    /**
                     * 标价币种
                     * @description The currency of the order, as three letters of ISO 4217. CNY if missing. At most 16 characters.
                     * @example CNY
                     */
                    fee_type?: string;
                    /**
                     * 标价金额
                     * @description The amount of the whole order. In fen. At least 1.
                     * @example 100
                     */
                    total_fee: number;
                    /**
                     * 终端IP
                     * @description The IPv4 or IPv6 address of the device that pays, or that accepts the payment. At most 64 characters.
                     * @example 123.12.12.123
                     */
                    spbill_create_ip: string;
                    /**
                     * 交易起始时间
                     * @description When the order was created, as yyyyMMddHHmmss in Beijing time. At most 14 characters.
                     * @example 20091225091010
                     */
                    time_start?: string;
                    /**
                     * 交易结束时间
                     * @description When the order expires, as yyyyMMddHHmmss in Beijing time. At most 14 characters.
                     * @example 20091227091010
                     */
                    time_expire?: string;
                    /**
                     * 订单优惠标记
                     * @description A tag that the merchant's promotions can require. At most 32 characters.
                     * @example WXG
                     */
                    goods_tag?: string;
                    /**
                     * 通知地址
                     * @description The public URL, without a query string, that is notified of the result. At most 256 characters.
                     * @example https://www.example.com/wxpay/notify
                     */
                    notify_url: string;
                    /**
                     * 交易类型
                     * @description How the payer will pay: JSAPI on a web page or in a mini program in WeChat, NATIVE by QR code, APP in the merchant's app, MWEB in a mobile browser. At most 16 characters.
                     * @example JSAPI
                     * @enum {string}
                     */
                    trade_type: "JSAPI" | "NATIVE" | "APP" | "MWEB";
                    /**
                     * 商品ID
                     * @description The merchant's ID of the product behind the QR code; required for NATIVE. At most 32 characters.
                     * @example 12235413214070356458058
                     */
                    product_id?: string;
                    /**
                     * 指定支付方式
                     * @description Excluded payment methods. no_credit excludes credit cards. At most 32 characters.
                     * @example no_credit
                     */
                    limit_pay?: string;
                    /**
                     * 用户标识
                     * @description The payer's openid under appid; required for JSAPI unless sub_openid is given. At most 128 characters.
                     * @example oUpF8uMuAJO_M2pxb1Q9zNjWeS6o
                     */
                    openid?: string;
                    /**
                     * 用户子标识
                     * @description The payer's ID under sub_appid. At most 128 characters.
                     * @example oUpF8uMuAJO_M2pxb1Q9zNjWeS6o
                     */
                    sub_openid?: string;
                    /**
                     * 电子发票入口开放标识
                     * @description Whether to offer the payer an electronic invoice in the payment message. At most 8 characters.
                     * @example Y
                     * @enum {string}
                     */
                    receipt?: "Y" | "N";
                    /**
                     * 场景信息
                     * @description Where the payment takes place; required for MWEB, with h5_info.
                     */
                    scene_info?: {
                        /**
                         * 实际门店信息
                         * @description The shop.
                         */
                        store_info?: {
                            /**
                             * 门店id
                             * @description The merchant's ID of the shop.
                             * @example SZTX001
                             */
                            id: string;
                            /**
                             * 门店名称
                             * @description The name of the shop.
                             * @example 腾大餐厅
                             */
                            name?: string;
                            /**
                             * 门店行政区划码
                             * @description The code of the shop's administrative division.
                             * @example 440305
                             */
                            area_code?: string;
                            /**
                             * 门店详细地址
                             * @description The address of the shop.
                             * @example 科技园中一路腾讯大厦
                             */
                            address?: string;
                        };
                        /**
                         * H5场景信息
                         * @description The page or app where an MWEB order is paid.
                         */
                        h5_info?: {
                            /**
                             * 场景类型
                             * @description Whether it is a web page or an app, and on which system.
                             * @enum {string}
                             */
                            type: "Wap" | "IOS" | "Android";
                            /**
                             * WAP网站URL地址
                             * @description The URL of the site, for Wap.
                             */
                            wap_url?: string;
                            /**
                             * WAP网站名
                             * @description The name of the site, for Wap.
                             */
                            wap_name?: string;
                            /**
                             * 应用名
                             * @description The name of the app, for IOS and Android.
                             */
                            app_name?: string;
                            /**
                             * bundle_id
                             * @description The app's bundle ID, for IOS.
                             */
                            bundle_id?: string;
                            /**
                             * 包名
                             * @description The app's package name, for Android.
                             */
                            package_name?: string;
                        };
                    };
                    /**
                     * 证件类型
                     * @description The kind of identity document of the payer. At most 32 characters.
                     * @example IDCARD
                     * @enum {string}
                     */
                    user_type?: "IDCARD" | "HONGKONG_MACAO" | "HONGKONG_MACAO_RESIDENT" | "TAIWAN_RESIDENT" | "FOREIGN_RESIDENT" | "OVERSEA_PASSPORT";
                    /**
                     * 证件号
                     * @description The number of that document. Only its holder can pay. At most 32 characters.
                     * @example 000000199001010000
                     */
                    user_creid?: string;
                    /**
                     * 姓名
                     * @description The name on that document. At most 64 characters.
                     * @example 周星星
                     */
                    user_truename?: string;
                };
            };
        };
        responses: {
            /** @description The result of placing the order. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/xml": {
                        /**
                         * 返回状态码
                         * @description Whether the gateway could read and authenticate the request. It does not say whether the operation succeeded. At most 16 characters.
                         * @example SUCCESS
                         * @enum {string}
                         */
                        return_code: "SUCCESS" | "FAIL";
                        /**
                         * 返回信息
                         * @description Why the request was refused. At most 128 characters.
                         * @example OK
                         */
                        return_msg?: string;
                        /**
                         * 公众账号ID
                         * @description The application ID of the request. At most 32 characters.
                         * @example wx8888888888888888
                         */
                        appid: string;
                        /**
                         * 子商户公众账号ID
                         * @description The application ID of the sub-merchant, if the request named one. At most 32 characters.
                         */
                        sub_appid?: string;
                        /**
                         * 商户号
                         * @description The merchant ID of the request. At most 32 characters.
                         * @example 1900000109
                         */
                        mch_id: string;
                        /**
                         * 子商户号
                         * @description The merchant ID of the sub-merchant, if the request named one. At most 32 characters.
                         */
                        sub_mch_id?: string;
                        /**
                         * 设备号
                         * @description The merchant's ID of the terminal or shop. At most 32 characters.
                         * @example 013467007045764
                         */
                        device_info?: string;
                        /**
                         * 随机字符串
                         * @description A random string from the gateway. At most 32 characters.
                         * @example 5K8264ILTKCH16CQ2502SI8ZNMTM67VS
                         */
                        nonce_str?: string;
                        /**
                         * 签名
                         * @description The gateway's signature over every other field of the reply, including unknown ones. At most 64 characters.
                         */
                        sign: string;
                        /**
                         * 业务结果
                         * @description Whether the operation succeeded. At most 16 characters.
                         * @example SUCCESS
                         * @enum {string}
                         */
                        result_code: "SUCCESS" | "FAIL";
                        /**
                         * 错误代码
                         * @description The business error code. At most 32 characters.
                         */
                        err_code?: string;
                        /**
                         * 错误代码描述
                         * @description The business error text. At most 128 characters.
                         */
                        err_code_des?: string;
                        /**
                         * 交易类型
                         * @description The trade_type of the request. At most 16 characters.
                         * @example JSAPI
                         * @enum {string}
                         */
                        trade_type?: "JSAPI" | "NATIVE" | "APP" | "MWEB" | UnlistedValue;
                        /**
                         * 预支付交易会话标识
                         * @description The ID of the order for opening the payment dialog, valid for two hours. At most 64 characters.
                         * @example wx201410272009395522657a690389285100
                         */
                        prepay_id: string;
                        /**
                         * 二维码链接
                         * @description The content of the QR code of a NATIVE order. At most 64 characters.
                         * @example weixin://wxpay/bizpayurl/up?pr=NwY5Mz9&groupid=00
                         */
                        code_url?: string;
                        /**
                         * 支付跳转链接
                         * @description The URL that opens the payment dialog of an MWEB order, valid for five minutes.
                         * @example https://wx.tenpay.com/cgi-bin/mmpayweb-bin/checkmweb?prepay_id=wx2016121516420242444321ca0631331346&package=1405458241
                         */
                        mweb_url?: string;
                        /**
                         * 营销详情
                         * @description The promotions applied to the payment.
                         */
                        promotion_detail?: {
                            /**
                             * 优惠列表
                             * @description The promotions.
                             */
                            promotion_detail: {
                                /**
                                 * 券ID
                                 * @description The ID of the coupon or discount.
                                 * @example 109519
                                 */
                                promotion_id: string;
                                /**
                                 * 优惠名称
                                 * @description The name of the promotion.
                                 * @example 单品券
                                 */
                                name?: string;
                                /**
                                 * 优惠范围
                                 * @description GLOBAL for the whole order, SINGLE for single goods.
                                 * @example SINGLE
                                 * @enum {string}
                                 */
                                scope?: "GLOBAL" | "SINGLE" | UnlistedValue;
                                /**
                                 * 优惠类型
                                 * @description COUPON if it was prepaid, DISCOUNT if not.
                                 * @example COUPON
                                 * @enum {string}
                                 */
                                type?: "COUPON" | "DISCOUNT" | UnlistedValue;
                                /**
                                 * 优惠券面额
                                 * @description The amount that the payer saved. In fen.
                                 * @example 10
                                 */
                                amount: number;
                                /**
                                 * 活动ID
                                 * @description The ID of the promotion on the merchant platform.
                                 * @example 931386
                                 */
                                activity_id: string;
                                /**
                                 * 微信出资
                                 * @description The share that WeChat Pay paid. In fen.
                                 * @example 0
                                 */
                                wxpay_contribute?: number;
                                /**
                                 * 商户出资
                                 * @description The share that the merchant paid. In fen.
                                 * @example 10
                                 */
                                merchant_contribute?: number;
                                /**
                                 * 其他出资
                                 * @description The share that others paid. In fen.
                                 * @example 0
                                 */
                                other_contribute?: number;
                                /**
                                 * 单品列表
                                 * @description The discounted goods, for promotions on single goods.
                                 */
                                goods_detail?: {
                                    /**
                                     * 商品编码
                                     * @description The merchant's ID of the goods.
                                     * @example iphone6s_16G
                                     */
                                    goods_id?: string;
                                    /**
                                     * 商品备注
                                     * @description The merchant's remark on the goods.
                                     */
                                    goods_remark?: string;
                                    /**
                                     * 商品优惠金额
                                     * @description The discount on the item. In fen.
                                     * @example 10
                                     */
                                    discount_amount?: number;
                                    /**
                                     * 微信支付商品编码
                                     * @description WeChat Pay's ID of the goods, if any.
                                     */
                                    wxpay_goods_id?: string;
                                    /**
                                     * 商品名称
                                     * @description The name of the goods.
                                     */
                                    goods_name?: string;
                                    /**
                                     * 商品数量
                                     * @description The quantity.
                                     * @example 1
                                     */
                                    quantity: number;
                                    /**
                                     * 商品单价
                                     * @description The unit price. In fen.
                                     * @example 100
                                     */
                                    price: number;
                                }[];
                            }[];
                        };
                    };
                };
            };
        };
    };
    riskGetcertficates: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "text/xml": {
                    /**
                     * 商户号
                     * @description The caller's merchant ID. At most 32 characters.
                     * @example 1230000109
                     */
                    mch_id: string;
                    /**
                     * 随机字符串
                     * @description A random string that makes every request and its signature unique. At most 32 characters.
                     * @example 5K8264ILTKCH16CQ2502SI8ZNMTM67VS
                     */
                    nonce_str: string;
                    /**
                     * 签名
                     * @description The signature over the other fields, in upper case: 32 hexadecimal characters for MD5, 64 for HMAC-SHA256. At most 64 characters.
                     */
                    sign: string;
                    /**
                     * 签名类型
                     * @description The signature algorithm. This endpoint accepts only HMAC-SHA256.
                     * @example HMAC-SHA256
                     * @enum {string}
                     */
                    sign_type: "HMAC-SHA256";
                };
            };
        };
        responses: {
            /** @description The result, and the certificates if the request was accepted. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/xml": {
                        /**
                         * 返回状态码
                         * @description Whether the gateway could read and authenticate the request. It does not say whether the operation succeeded. At most 16 characters.
                         * @example SUCCESS
                         * @enum {string}
                         */
                        return_code: "SUCCESS" | "FAIL";
                        /**
                         * 返回信息
                         * @description Why the request was refused. At most 128 characters.
                         * @example OK
                         */
                        return_msg?: string;
                        /**
                         * 随机字符串
                         * @description A random string from the gateway, if any. At most 32 characters.
                         */
                        nonce_str?: string;
                        /**
                         * 签名
                         * @description The gateway's signature over every other field of the reply, including unknown ones. At most 64 characters.
                         */
                        sign?: string;
                        /**
                         * 错误码
                         * @description The business error code. At most 32 characters.
                         */
                        error_code?: string;
                        /**
                         * 错误代码描述
                         * @description The business error text. At most 128 characters.
                         */
                        error_code_des?: string;
                        /**
                         * 业务结果
                         * @description Whether the operation succeeded. At most 16 characters.
                         * @example SUCCESS
                         * @enum {string}
                         */
                        result_code: "SUCCESS" | "FAIL";
                        /**
                         * 商户号
                         * @description The merchant ID of the request. At most 32 characters.
                         * @example 1900000109
                         */
                        mch_id: string;
                        /**
                         * 平台证书信息
                         * @description The certificates valid now. There are two while an old one is being replaced.
                         */
                        certificates: {
                            /**
                             * 平台证书列表
                             * @description The certificates.
                             */
                            data: {
                                /**
                                 * 证书序列号
                                 * @description The certificate's serial number, in hexadecimal.
                                 * @example 50062CE505775F070CAB06E697F1BBD1AD4F4D87
                                 */
                                serial_no: string;
                                /**
                                 * 证书启用时间
                                 * @description When it becomes valid, in ISO 8601 format.
                                 * @example 2026-11-25T08:48:43+08:00
                                 */
                                effective_time: string;
                                /**
                                 * 证书弃用时间
                                 * @description When it expires, in ISO 8601 format.
                                 * @example 2036-11-22T08:48:43+08:00
                                 */
                                expire_time: string;
                                /**
                                 * 证书信息
                                 * @description The certificate, as PEM.
                                 * @example -----BEGIN CERTIFICATE-----
                                 *     MIIDaTCCAlGgAwIBAgIUUAYs5QV3XwcMqwbml/G70a1PTYcwDQYJKoZIhvcNAQEL
                                 *     BQAwRDELMAkGA1UEBhMCQ04xGzAZBgNVBAoMElRlbnBheS5jb20gRXhhbXBsZTEY
                                 *     MBYGA1UEAwwPVGVucGF5LmNvbSBzaWduMB4XDTI2MTEyNTAwNDg0M1oXDTM2MTEy
                                 *     MjAwNDg0M1owRDELMAkGA1UEBhMCQ04xGzAZBgNVBAoMElRlbnBheS5jb20gRXhh
                                 *     bXBsZTEYMBYGA1UEAwwPVGVucGF5LmNvbSBzaWduMIIBIjANBgkqhkiG9w0BAQEF
                                 *     AAOCAQ8AMIIBCgKCAQEAxjlHTFmQauUSpMd2gjiGzcauxkfdDR4v5zNad73Wd9aa
                                 *     vgXFHWXAr0f6/jUGsq1Jv/HidUALirqbuc3KVgnF8hsODhzcMdNKqG+XWJfqv4F5
                                 *     Q2/chOPrbmQALVqtmVKwQ6EgNocZhy06yRb+W0WmDoXOzYUv6PLmr0+HKo0sg0aq
                                 *     vzeATicbwsGheLCqH5wbF1ndbdBTzSlXcNxyTxDtXhD6PJmqM5QoNXNIhOpHpVzF
                                 *     9uGLIVoz6q1PsjXAAPjizYvvhyf44F6szhfBeSj2BllFOYipu+MhcvxoeoJ0u8vc
                                 *     T/bNgwNbc0Pe0fL/4iv4Tc/7P30yu1lUjciXsnLGBQIDAQABo1MwUTAdBgNVHQ4E
                                 *     FgQUJmdDO80vdF+MHHIebgJMTyTqYr8wHwYDVR0jBBgwFoAUJmdDO80vdF+MHHIe
                                 *     bgJMTyTqYr8wDwYDVR0TAQH/BAUwAwEB/zANBgkqhkiG9w0BAQsFAAOCAQEArY+f
                                 *     1V2lCp57Wd1YxD9UVoFjh9JSmX3zpkzJ8mUgxDwQmiOOYhBzhXEeCKZnAbnuxkeP
                                 *     hcwz1o7AcsV+IcmXxIxRC8z9wRGnf693Qv9uj/t0WPChLa8FgD3bEkck3lfRnIpz
                                 *     EhPQQ4osveJJwFlYTJFWl3eOOI7OnNz3eGMq8SmEVZNyjVheEfRxo5aQmxYFf4YA
                                 *     hmC5J36al9+0GRQSInw774WhbNt6wKHlMR0zLQGJc1mZKawmC+aBbWCAsKANM0SH
                                 *     Q8j/GWiuV1cJnJ72ZVS1IWmgav9RqqhPJdLEZlS8KCzNanfqZXuKbdzXyswzttjS
                                 *     1Da4ZAs9dt/uqOkCrA==
                                 *     -----END CERTIFICATE-----
                                 */
                                encrypt_certificate: string;
                            }[];
                        };
                    };
                };
            };
        };
    };
    riskGetpublickey: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "text/xml": {
                    /**
                     * 商户号
                     * @description The caller's merchant ID. At most 32 characters.
                     * @example 1230000109
                     */
                    mch_id: string;
                    /**
                     * 随机字符串
                     * @description A random string that makes every request and its signature unique. At most 32 characters.
                     * @example 5K8264ILTKCH16CQ2502SI8ZNMTM67VS
                     */
                    nonce_str: string;
                    /**
                     * 签名
                     * @description The signature over the other fields, in upper case: 32 hexadecimal characters for MD5, 64 for HMAC-SHA256. At most 64 characters.
                     */
                    sign: string;
                    /**
                     * 签名方式
                     * @description The signature algorithm. The gateway assumes MD5 if it is missing, so the SDK always sends and signs it.
                     * @example HMAC-SHA256
                     * @enum {string}
                     */
                    sign_type: "HMAC-SHA256" | "MD5";
                };
            };
        };
        responses: {
            /** @description The result, and the key if the request was accepted. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/xml": {
                        /**
                         * 返回状态码
                         * @description Whether the gateway could read and authenticate the request. It does not say whether the operation succeeded. At most 16 characters.
                         * @example SUCCESS
                         * @enum {string}
                         */
                        return_code: "SUCCESS" | "FAIL";
                        /**
                         * 返回信息
                         * @description Why the request was refused. At most 128 characters.
                         * @example OK
                         */
                        return_msg?: string;
                        /**
                         * 错误码
                         * @description The business error code. At most 32 characters.
                         */
                        error_code?: string;
                        /**
                         * 错误代码描述
                         * @description The business error text. At most 128 characters.
                         */
                        error_code_des?: string;
                        /**
                         * 业务结果
                         * @description Whether the operation succeeded. At most 16 characters.
                         * @example SUCCESS
                         * @enum {string}
                         */
                        result_code: "SUCCESS" | "FAIL";
                        /**
                         * 商户号
                         * @description The merchant ID, if the gateway repeats it. At most 32 characters.
                         */
                        mch_id?: string;
                        /**
                         * RSA公钥
                         * @description The key, as PKCS#1 PEM. It can be stored. Request it again if a transfer is refused because of its encryption. At most 2048 characters.
                         * @example -----BEGIN RSA PUBLIC KEY-----
                         *     MIIBCgKCAQEAmaAQcdsrNq8QTahRfvF80d6UvTqdAoG/SBVUf+qoaSasSxezRV6h
                         *     aZoFqn5b++JUbCRtmzSBpJScdpIEX+d6AB7h7bOvhAIS3sEQkF7ySg33y0ymya1x
                         *     SNN08/rOGTkJzl5jUFBB8xBpHdeO91gn9cHI7BxsKRV5k/odWE6t9CqAfYN1huWo
                         *     J35xo0siLIGjSUNXQa4dP+huxwS/MphJ/yhEa6xRrmPRS+E8QKt/1uVaIMFay5jh
                         *     GTZwg+VOgSfW68WXRDJ9Q/X0ROxA+4YJfpf84V8hVY3q+xG9nfbWY7rFST7Kkc5/
                         *     vLScR9ksRR3SjbiDrsGOTSBMI/NsF6fY9wIDAQAB
                         *     -----END RSA PUBLIC KEY-----
                         */
                        pub_key: string;
                    };
                };
            };
        };
    };
    secapiMchAddInstitutionsub: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "text/xml": {
                    /**
                     * 机构appid
                     * @description The application ID of the institution's official account. At most 32 characters.
                     * @example wx8888888888888888
                     */
                    app_id?: string;
                    /**
                     * 机构商户号
                     * @description The institution's merchant ID. At most 32 characters.
                     * @example 1230000109
                     */
                    mch_id: string;
                    /**
                     * 签名
                     * @description The MD5 signature over the other fields, as 32 upper-case hexadecimal characters. At most 32 characters.
                     */
                    sign: string;
                    /**
                     * 渠道编号
                     * @description The channel ID, from the merchant platform. At most 20 characters.
                     * @example 101
                     */
                    channel_id?: string;
                    /**
                     * 子商户全称
                     * @description The sub-merchant's full registered name. At most 128 characters.
                     * @example Merchantname
                     */
                    merchant_name: string;
                    /**
                     * 子商户简称
                     * @description The sub-merchant's name shown to payers. At most 64 characters.
                     * @example Merchantshortname
                     */
                    merchant_shortname: string;
                    /**
                     * 子商户唯一标识
                     * @description The institution's own ID for the sub-merchant. At most 20 characters.
                     * @example ABC123456
                     */
                    merchant_remark: string;
                    /**
                     * 注册国家或区域
                     * @description The country or region of registration, as three digits of ISO 3166.
                     * @example 344
                     */
                    merchant_country_code: string;
                    /**
                     * 商户类型
                     * @description Whether the sub-merchant is a company or a sole trader.
                     * @example ENTERPRISE
                     * @enum {string}
                     */
                    merchant_type: "ENTERPRISE" | "INDIVIDUAL";
                    /**
                     * 业务类目
                     * @description The code of the line of business.
                     * @example 343
                     */
                    business_category: string;
                    /**
                     * MCC码
                     * @description The merchant category code.
                     * @example 4214
                     */
                    mcc: string;
                    /**
                     * 公司注册文件编号
                     * @description The registration number.
                     * @example 5555-8888
                     */
                    registration_certificate_number: string;
                    /**
                     * 公司注册文件过期时间
                     * @description When the registration expires, as yyyy-MM-dd.
                     * @example 2020-10-16
                     */
                    registration_certificate_date: string;
                    /**
                     * 公司注册文件照片
                     * @description The media_id of an uploaded picture of the registration certificate. At most 256 characters.
                     * @example aoGhHuxkrIaqB4GzPCeo963zXKcO2hDVD8AjXIpgrj
                     */
                    registration_certificate_copy?: string;
                    /**
                     * 业务类型
                     * @description Where the sub-merchant sells.
                     * @example BOTH
                     * @enum {string}
                     */
                    business_type: "ONLINE" | "OFFLINE" | "BOTH";
                    /**
                     * APP下载链接
                     * @description Where the app can be downloaded.
                     * @example https://download.qq.com
                     */
                    app_download?: string;
                    /**
                     * 业务网站
                     * @description The web site.
                     * @example https://www.qq.com
                     */
                    business_website?: string;
                    /**
                     * 公众号
                     * @description The official account.
                     * @example wx8888888888888888
                     */
                    office_account?: string;
                    /**
                     * 小程序
                     * @description The mini program.
                     * @example wx8888888888888888
                     */
                    mini_program?: string;
                    /**
                     * 门店地址
                     * @description The address of the shop.
                     * @example 广东省深圳市南山区科技中一道10000号
                     */
                    store_address?: string;
                    /**
                     * 门店照片
                     * @description The media_ids of uploaded pictures of the shop.
                     */
                    store_photos?: string[];
                    /**
                     * 董事姓名
                     * @description The name of a director; for companies.
                     * @example BobZhang
                     */
                    director_name?: string;
                    /**
                     * 董事证件号码
                     * @description The number of the director's identity document.
                     * @example 5555-8888
                     */
                    director_id_number?: string;
                    /**
                     * 负责人姓名
                     * @description The name of the person in charge; for sole traders.
                     * @example BobZhang
                     */
                    principal_name?: string;
                    /**
                     * 负责人证件号
                     * @description The number of that person's identity document.
                     * @example 5555-8888
                     */
                    principal_id_number?: string;
                    /**
                     * 公司电话
                     * @description The office telephone number.
                     * @example 075586010000
                     */
                    office_phone: string;
                    /**
                     * 联系人姓名
                     * @description The name of the contact person.
                     * @example 李先生
                     */
                    contact_name: string;
                    /**
                     * 联系人电话
                     * @description The contact person's telephone number.
                     * @example 075586010000
                     */
                    contact_phone: string;
                    /**
                     * 联系人邮箱
                     * @description The contact person's e-mail address.
                     * @example test@example.com
                     */
                    contact_email: string;
                    /**
                     * 子商户结算银行账户
                     * @description The bank account for settlements.
                     * @example 555588889999
                     */
                    settlement_bank_number: string;
                    /**
                     * 是否申请H5支付权限
                     * @description Whether the sub-merchant applies for payments in mobile browsers.
                     * @example YES
                     * @enum {string}
                     */
                    apply_h5_payment?: "YES" | "NO";
                    /**
                     * H5经营网址
                     * @description The web site where payments in mobile browsers start.
                     * @example https://www.example.com
                     */
                    h5_website_url?: string;
                    /**
                     * H5支付域名
                     * @description The domains where payments in mobile browsers start.
                     */
                    h5_domains?: string[];
                    /**
                     * 附加信息
                     * @description The institution's own data, returned unchanged by the query.
                     * @example 555588889999
                     */
                    attach?: string;
                };
            };
        };
        responses: {
            /** @description The result of registering the sub-merchant. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/xml": {
                        /**
                         * 返回状态码
                         * @description Whether the gateway could read and authenticate the request. It does not say whether the operation succeeded. At most 16 characters.
                         * @example SUCCESS
                         * @enum {string}
                         */
                        return_code: "SUCCESS" | "FAIL";
                        /**
                         * 返回信息
                         * @description Why the request was refused. At most 128 characters.
                         * @example OK
                         */
                        return_msg?: string;
                        /**
                         * 业务结果
                         * @description Whether the operation succeeded. At most 16 characters.
                         * @example SUCCESS
                         * @enum {string}
                         */
                        result_code: "SUCCESS" | "FAIL";
                        /**
                         * 错误代码
                         * @description The business error code. At most 32 characters.
                         */
                        err_code?: string;
                        /**
                         * 错误代码描述
                         * @description The business error text. At most 128 characters.
                         */
                        err_code_des?: string;
                        /**
                         * 子商户号
                         * @description The merchant ID of the sub-merchant. At most 32 characters.
                         * @example 20000100
                         */
                        sub_mch_id: string;
                        /**
                         * 签名
                         * @description The gateway's signature over every other field of the reply, including unknown ones. At most 64 characters.
                         */
                        sign: string;
                        /**
                         * 验证状态
                         * @description The state of the compliance check: Under review or Approved.
                         * @example Under review
                         */
                        verification_status?: string;
                        /**
                         * 验证状态描述
                         * @description What remains to be done before the sub-merchant can accept payments.
                         * @example 该子商户需要通过审核才可生效。请登录商户平台检查审核状态。
                         */
                        description?: string;
                        /**
                         * H5支付权限状态
                         * @description Whether the sub-merchant may accept payments in mobile browsers.
                         * @example APPROVED
                         * @enum {string}
                         */
                        h5_authorization_state?: "APPROVED" | "UNAUTHORIZED" | "UNDER_REVIEW" | "REJECTED" | "UNDER_PUNISHMENT" | "APPLICATION_FAILED" | UnlistedValue;
                    };
                };
            };
        };
    };
    secapiMchModifyInstitutionsub: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "text/xml": {
                    /**
                     * 机构appid
                     * @description The application ID of the institution's official account. At most 32 characters.
                     * @example wx8888888888888888
                     */
                    app_id?: string;
                    /**
                     * 机构商户号
                     * @description The institution's merchant ID. At most 32 characters.
                     * @example 1230000109
                     */
                    mch_id: string;
                    /**
                     * 子商户号
                     * @description The merchant ID of the sub-merchant. At most 32 characters.
                     * @example 20000100
                     */
                    sub_mch_id: string;
                    /**
                     * 签名
                     * @description The MD5 signature over the other fields, as 32 upper-case hexadecimal characters. At most 32 characters.
                     */
                    sign: string;
                    /**
                     * 子商户全称
                     * @description The sub-merchant's full registered name. At most 128 characters.
                     * @example Merchantname
                     */
                    merchant_name: string;
                    /**
                     * 渠道编号
                     * @description The channel ID, from the merchant platform. At most 20 characters.
                     * @example 101
                     */
                    channel_id?: string;
                    /**
                     * 子商户简称
                     * @description The sub-merchant's name shown to payers. At most 64 characters.
                     * @example Merchantshortname
                     */
                    merchant_shortname: string;
                    /**
                     * 注册国家或区域
                     * @description The country or region of registration, as three digits of ISO 3166.
                     * @example 344
                     */
                    merchant_country_code: string;
                    /**
                     * 商户类型
                     * @description Whether the sub-merchant is a company or a sole trader.
                     * @example ENTERPRISE
                     * @enum {string}
                     */
                    merchant_type: "ENTERPRISE" | "INDIVIDUAL";
                    /**
                     * 业务类目
                     * @description The code of the line of business.
                     * @example 343
                     */
                    business_category: string;
                    /**
                     * MCC码
                     * @description The merchant category code.
                     * @example 4214
                     */
                    mcc: string;
                    /**
                     * 公司注册文件编号
                     * @description The registration number.
                     * @example 5555-8888
                     */
                    registration_certificate_number: string;
                    /**
                     * 公司注册文件过期时间
                     * @description When the registration expires, as yyyy-MM-dd.
                     * @example 2020-10-16
                     */
                    registration_certificate_date: string;
                    /**
                     * 公司注册文件照片
                     * @description The media_id of an uploaded picture of the registration certificate. At most 256 characters.
                     * @example aoGhHuxkrIaqB4GzPCeo963zXKcO2hDVD8AjXIpgrj
                     */
                    registration_certificate_copy?: string;
                    /**
                     * 业务类型
                     * @description Where the sub-merchant sells.
                     * @example BOTH
                     * @enum {string}
                     */
                    business_type: "ONLINE" | "OFFLINE" | "BOTH";
                    /**
                     * APP下载链接
                     * @description Where the app can be downloaded.
                     * @example https://download.qq.com
                     */
                    app_download?: string;
                    /**
                     * 业务网站
                     * @description The web site.
                     * @example https://www.qq.com
                     */
                    business_website?: string;
                    /**
                     * 公众号
                     * @description The official account.
                     * @example wx8888888888888888
                     */
                    office_account?: string;
                    /**
                     * 小程序
                     * @description The mini program.
                     * @example wx8888888888888888
                     */
                    mini_program?: string;
                    /**
                     * 门店地址
                     * @description The address of the shop.
                     * @example 广东省深圳市南山区科技中一道10000号
                     */
                    store_address?: string;
                    /**
                     * 门店照片
                     * @description The media_ids of uploaded pictures of the shop.
                     */
                    store_photos?: string[];
                    /**
                     * 董事姓名
                     * @description The name of a director; for companies.
                     * @example BobZhang
                     */
                    director_name?: string;
                    /**
                     * 董事证件号码
                     * @description The number of the director's identity document.
                     * @example 5555-8888
                     */
                    director_id_number?: string;
                    /**
                     * 负责人姓名
                     * @description The name of the person in charge; for sole traders.
                     * @example BobZhang
                     */
                    principal_name?: string;
                    /**
                     * 负责人证件号
                     * @description The number of that person's identity document.
                     * @example 5555-8888
                     */
                    principal_id_number?: string;
                    /**
                     * 公司电话
                     * @description The office telephone number.
                     * @example 075586010000
                     */
                    office_phone: string;
                    /**
                     * 联系人姓名
                     * @description The name of the contact person.
                     * @example 李先生
                     */
                    contact_name: string;
                    /**
                     * 联系人电话
                     * @description The contact person's telephone number.
                     * @example 075586010000
                     */
                    contact_phone: string;
                    /**
                     * 联系人邮箱
                     * @description The contact person's e-mail address.
                     * @example test@example.com
                     */
                    contact_email: string;
                    /**
                     * 子商户结算银行账户
                     * @description The bank account for settlements.
                     * @example 555588889999
                     */
                    settlement_bank_number?: string;
                    /**
                     * 是否申请H5支付权限
                     * @description Whether the sub-merchant applies for payments in mobile browsers.
                     * @example YES
                     * @enum {string}
                     */
                    apply_h5_payment?: "YES" | "NO";
                    /**
                     * H5经营网址
                     * @description The web site where payments in mobile browsers start.
                     * @example https://www.example.com
                     */
                    h5_website_url?: string;
                    /**
                     * H5支付域名
                     * @description The domains where payments in mobile browsers start.
                     */
                    h5_domains?: string[];
                };
            };
        };
        responses: {
            /** @description The result of updating the sub-merchant. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/xml": {
                        /**
                         * 返回状态码
                         * @description Whether the gateway could read and authenticate the request. It does not say whether the operation succeeded. At most 16 characters.
                         * @example SUCCESS
                         * @enum {string}
                         */
                        return_code: "SUCCESS" | "FAIL";
                        /**
                         * 返回信息
                         * @description Why the request was refused. At most 128 characters.
                         * @example OK
                         */
                        return_msg?: string;
                        /**
                         * 业务结果
                         * @description Whether the operation succeeded. At most 16 characters.
                         * @example SUCCESS
                         * @enum {string}
                         */
                        result_code: "SUCCESS" | "FAIL";
                        /**
                         * 错误代码
                         * @description The business error code. At most 32 characters.
                         */
                        err_code?: string;
                        /**
                         * 错误代码描述
                         * @description The business error text. At most 128 characters.
                         */
                        err_code_des?: string;
                        /**
                         * 子商户号
                         * @description The merchant ID of the sub-merchant. At most 32 characters.
                         * @example 20000100
                         */
                        sub_mch_id: string;
                        /**
                         * 签名
                         * @description The gateway's signature over every other field of the reply, including unknown ones. At most 64 characters.
                         */
                        sign: string;
                        /**
                         * 验证状态
                         * @description The state of the compliance check: Under review or Approved.
                         * @example Under review
                         */
                        verification_status?: string;
                        /**
                         * H5支付权限状态
                         * @description Whether the sub-merchant may accept payments in mobile browsers.
                         * @example APPROVED
                         * @enum {string}
                         */
                        h5_authorization_state?: "APPROVED" | "UNAUTHORIZED" | "UNDER_REVIEW" | "REJECTED" | "UNDER_PUNISHMENT" | "APPLICATION_FAILED" | UnlistedValue;
                    };
                };
            };
        };
    };
    secapiMchQueryInstitutionsub: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "text/xml": {
                    /**
                     * 机构appid
                     * @description The application ID of the institution's official account. At most 32 characters.
                     * @example wx8888888888888888
                     */
                    app_id?: string;
                    /**
                     * 机构商户号
                     * @description The institution's merchant ID. At most 32 characters.
                     * @example 1230000109
                     */
                    mch_id: string;
                    /**
                     * 子商户号
                     * @description The merchant ID of the sub-merchant. At most 32 characters.
                     * @example 20000100
                     */
                    sub_mch_id: string;
                    /**
                     * 签名
                     * @description The MD5 signature over the other fields, as 32 upper-case hexadecimal characters. At most 32 characters.
                     */
                    sign: string;
                };
            };
        };
        responses: {
            /** @description The result, and the sub-merchant if it exists. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/xml": {
                        /**
                         * 返回状态码
                         * @description Whether the gateway could read and authenticate the request. It does not say whether the operation succeeded. At most 16 characters.
                         * @example SUCCESS
                         * @enum {string}
                         */
                        return_code: "SUCCESS" | "FAIL";
                        /**
                         * 返回信息
                         * @description Why the request was refused. At most 128 characters.
                         * @example OK
                         */
                        return_msg?: string;
                        /**
                         * 业务结果
                         * @description Whether the operation succeeded. At most 16 characters.
                         * @example SUCCESS
                         * @enum {string}
                         */
                        result_code: "SUCCESS" | "FAIL";
                        /**
                         * 错误代码
                         * @description The business error code. At most 32 characters.
                         */
                        err_code?: string;
                        /**
                         * 错误代码描述
                         * @description The business error text. At most 128 characters.
                         */
                        err_code_des?: string;
                        /**
                         * 签名
                         * @description The gateway's signature over every other field of the reply, including unknown ones. At most 64 characters.
                         */
                        sign: string;
                        /**
                         * 子商户号
                         * @description The merchant ID of the sub-merchant. At most 32 characters.
                         * @example 20000100
                         */
                        sub_mch_id: string;
                        /**
                         * 子商户名称
                         * @description The sub-merchant's full registered name. At most 128 characters.
                         * @example Merchantname
                         */
                        merchant_name?: string;
                        /**
                         * 子商户简称
                         * @description The sub-merchant's name shown to payers. At most 64 characters.
                         * @example Merchantshortname
                         */
                        merchant_shortname?: string;
                        /**
                         * 注册国家或区域
                         * @description The country or region of registration, as three digits of ISO 3166.
                         * @example 344
                         */
                        merchant_country_code?: string;
                        /**
                         * 业务类目
                         * @description The code of the line of business.
                         * @example 343
                         */
                        business_category: string;
                        /**
                         * MCC
                         * @description The merchant category code.
                         * @example 4214
                         */
                        mcc?: string;
                        /**
                         * 公司联系电话
                         * @description The office telephone number.
                         * @example 075586010000
                         */
                        office_phone?: string;
                        /**
                         * 联系人姓名
                         * @description The name of the contact person.
                         * @example 李先生
                         */
                        contact_name?: string;
                        /**
                         * 联系人手机
                         * @description The contact person's telephone number.
                         * @example 075586010000
                         */
                        contact_phone?: string;
                        /**
                         * 联系人邮箱
                         * @description The contact person's e-mail address.
                         * @example test@example.com
                         */
                        contact_email?: string;
                        /**
                         * 子商户唯一标识
                         * @description The institution's own ID for the sub-merchant. At most 20 characters.
                         * @example ABC123456
                         */
                        merchant_remark?: string;
                        /**
                         * 业务类型
                         * @description Where the sub-merchant sells.
                         * @example BOTH
                         * @enum {string}
                         */
                        business_type?: "ONLINE" | "OFFLINE" | "BOTH" | UnlistedValue;
                        /**
                         * 商户类型
                         * @description Whether the sub-merchant is a company or a sole trader.
                         * @example ENTERPRISE
                         * @enum {string}
                         */
                        merchant_type?: "ENTERPRISE" | "INDIVIDUAL" | UnlistedValue;
                        /**
                         * 公司注册文件编号
                         * @description The registration number.
                         * @example 5555-8888
                         */
                        registration_certificate_number?: string;
                        /**
                         * 公司注册文件过期时间
                         * @description When the registration expires, as yyyy-MM-dd.
                         * @example 2020-10-16
                         */
                        registration_certificate_date?: string;
                        /**
                         * APP下载链接
                         * @description Where the app can be downloaded.
                         * @example https://download.qq.com
                         */
                        app_download?: string;
                        /**
                         * 业务网站
                         * @description The web site.
                         * @example https://www.qq.com
                         */
                        business_website?: string;
                        /**
                         * 公众号
                         * @description The official account.
                         * @example wx8888888888888888
                         */
                        office_account?: string;
                        /**
                         * 小程序
                         * @description The mini program.
                         * @example wx8888888888888888
                         */
                        mini_program?: string;
                        /**
                         * 门店地址
                         * @description The address of the shop.
                         * @example 广东省深圳市南山区科技中一道10000号
                         */
                        store_address?: string;
                        /**
                         * 董事姓名
                         * @description The name of a director; for companies.
                         * @example BobZhang
                         */
                        director_name?: string;
                        /**
                         * 董事证件编号
                         * @description The number of the director's identity document.
                         * @example 5555-8888
                         */
                        director_id_number?: string;
                        /**
                         * 负责人姓名
                         * @description The name of the person in charge; for sole traders.
                         * @example BobZhang
                         */
                        principal_name?: string;
                        /**
                         * 负责人证件编号
                         * @description The number of that person's identity document.
                         * @example 5555-8888
                         */
                        principal_id_number?: string;
                        /**
                         * 子商户结算银行账户
                         * @description The bank account for settlements.
                         * @example 555588889999
                         */
                        settlement_bank_number?: string;
                        /**
                         * 渠道编号
                         * @description The channel ID, from the merchant platform. At most 20 characters.
                         * @example 101
                         */
                        channel_id?: string;
                        /**
                         * H5支付权限状态
                         * @description Whether the sub-merchant may accept payments in mobile browsers.
                         * @example APPROVED
                         * @enum {string}
                         */
                        h5_authorization_state?: "APPROVED" | "UNAUTHORIZED" | "UNDER_REVIEW" | "REJECTED" | "UNDER_PUNISHMENT" | "APPLICATION_FAILED" | UnlistedValue;
                        /**
                         * H5驳回详情
                         * @description Why payments in mobile browsers were rejected.
                         */
                        h5_audit_reject_detail?: string;
                        /**
                         * 子商户状态
                         * @description Whether the sub-merchant can accept payments.
                         * @example OPERATING
                         * @enum {string}
                         */
                        sub_mch_status?: "OPERATING" | "PENDING" | "DEACTIVATED" | "CLOSED" | "INCOMPLETE_APPLICATION" | UnlistedValue;
                        /**
                         * 子商户入驻状态
                         * @description The state of its application until it is accepted.
                         * @enum {string}
                         */
                        application_status?: "UNDER_REVIEW" | "REJECTED" | UnlistedValue;
                        /**
                         * 子商户入驻驳回详情
                         * @description Why its application was rejected, by field.
                         */
                        application_reject_detail?: {
                            /**
                             * 字段
                             * @description The rejected field.
                             */
                            field?: string;
                            /**
                             * 原因
                             * @description Why it was rejected.
                             */
                            reason?: string;
                        }[];
                        /**
                         * 附加信息
                         * @description The institution's own data, returned unchanged by the query.
                         * @example 555588889999
                         */
                        attach?: string;
                    };
                };
            };
        };
    };
    secapiMchSubmchmanageAdd: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "text/xml": {
                    /**
                     * 公众账号ID
                     * @description The ID of the official account, mini program or app, bound to the merchant. At most 32 characters.
                     * @example wx8888888888888888
                     */
                    appid?: string;
                    /**
                     * 商户号
                     * @description The merchant ID of the bank. At most 32 characters.
                     * @example 1230000109
                     */
                    mch_id: string;
                    /**
                     * 签名
                     * @description The MD5 signature over the other fields, as 32 upper-case hexadecimal characters. At most 32 characters.
                     */
                    sign: string;
                    /**
                     * 商户名称
                     * @description The full name of the company. At most 50 characters.
                     * @example 商户名称
                     */
                    merchant_name: string;
                    /**
                     * 商户简称
                     * @description The name shown to payers. At most 20 characters.
                     * @example 商户简称
                     */
                    merchant_shortname: string;
                    /**
                     * 客服电话
                     * @description The phone number shown in the details of a payment. At most 20 characters.
                     * @example 075586010000
                     */
                    service_phone: string;
                    /**
                     * 联系人
                     * @description The contact person for WeChat Pay. At most 10 characters.
                     * @example 联系人
                     */
                    contact?: string;
                    /**
                     * 联系电话
                     * @description The contact's phone number. At most 11 characters.
                     * @example 13000000000
                     */
                    contact_phone?: string;
                    /**
                     * 联系邮箱
                     * @description The contact's e-mail address. At most 30 characters.
                     * @example test@example.com
                     */
                    contact_email?: string;
                    /**
                     * 渠道号
                     * @description The channel that brought the merchant. The bank applies for channels, including one for its own merchants. At most 32 characters.
                     * @example 10100000
                     */
                    channel_id: string;
                    /**
                     * 经营类目
                     * @description The ID of the line of business, from WeChat Pay's list. At most 10 characters.
                     * @example 101
                     */
                    business: string;
                    /**
                     * 联系人微信账号类型
                     * @description Whether contact_wechatid is a WeChat ID or an openid. At most 32 characters.
                     * @example type_openid
                     * @enum {string}
                     */
                    contact_wechatid_type?: "type_wechatid" | "type_openid";
                    /**
                     * 联系人微信账号
                     * @description The contact's WeChat ID, or openid under the bank's application ID. At most 32 characters.
                     */
                    contact_wechatid?: string;
                    /**
                     * 商户备注
                     * @description The bank's own remark, unique among its sub-merchants. At most 20 characters.
                     * @example 0001
                     */
                    merchant_remark: string;
                };
            };
        };
        responses: {
            /** @description The result of registering the sub-merchant. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/xml": {
                        /**
                         * 返回状态码
                         * @description Whether the gateway could read and authenticate the request. It does not say whether the operation succeeded. At most 16 characters.
                         * @example SUCCESS
                         * @enum {string}
                         */
                        return_code: "SUCCESS" | "FAIL";
                        /**
                         * 返回信息
                         * @description Why the request was refused. At most 128 characters.
                         * @example OK
                         */
                        return_msg?: string;
                        /**
                         * 公众账号ID
                         * @description The application ID, if the gateway repeats it. At most 32 characters.
                         */
                        appid?: string;
                        /**
                         * 商户号
                         * @description The merchant ID, if the gateway repeats it. At most 32 characters.
                         */
                        mch_id?: string;
                        /**
                         * 签名
                         * @description The gateway's signature over every other field of the reply, including unknown ones. At most 64 characters.
                         */
                        sign?: string;
                        /**
                         * 业务结果
                         * @description Whether the operation succeeded. At most 16 characters.
                         * @example SUCCESS
                         * @enum {string}
                         */
                        result_code: "SUCCESS" | "FAIL";
                        /**
                         * 业务结果描述
                         * @description The business result as text. At most 128 characters.
                         * @example OK
                         */
                        result_msg?: string;
                        /**
                         * 错误代码
                         * @description The business error code. At most 32 characters.
                         */
                        err_code?: string;
                        /**
                         * 错误代码描述
                         * @description The business error text. At most 128 characters.
                         */
                        err_code_des?: string;
                        /**
                         * 商户识别码
                         * @description The ID of the sub-merchant in payments. At most 32 characters.
                         * @example 10000100
                         */
                        sub_mch_id: string;
                    };
                };
            };
        };
    };
    secapiMchSubmchmanageQuery: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "text/xml": {
                    /**
                     * 公众账号ID
                     * @description The ID of the official account, mini program or app, bound to the merchant. At most 32 characters.
                     * @example wx8888888888888888
                     */
                    appid?: string;
                    /**
                     * 商户号
                     * @description The merchant ID of the bank. At most 32 characters.
                     * @example 1230000109
                     */
                    mch_id: string;
                    /**
                     * 签名
                     * @description The MD5 signature over the other fields, as 32 upper-case hexadecimal characters. At most 32 characters.
                     */
                    sign: string;
                    /**
                     * 商户名称
                     * @description The full name of the company. At most 50 characters.
                     * @example 商户名称
                     */
                    merchant_name?: string;
                    /**
                     * 商户识别码
                     * @description The ID of the sub-merchant. At most 32 characters.
                     * @example 1230000109
                     */
                    sub_mch_id?: string;
                    /**
                     * 页码
                     * @description The page to return, starting with 1. At most 10 characters.
                     * @example 1
                     */
                    page_index: string;
                    /**
                     * 展示资料个数
                     * @description The maximum number of sub-merchants per page. At most 10 characters.
                     * @example 10
                     */
                    page_size?: string;
                };
            };
        };
        responses: {
            /** @description The result, with one page of sub-merchants. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/xml": {
                        /**
                         * 返回状态码
                         * @description Whether the gateway could read and authenticate the request. It does not say whether the operation succeeded. At most 16 characters.
                         * @example SUCCESS
                         * @enum {string}
                         */
                        return_code: "SUCCESS" | "FAIL";
                        /**
                         * 返回信息
                         * @description Why the request was refused. At most 128 characters.
                         * @example OK
                         */
                        return_msg?: string;
                        /**
                         * 业务结果
                         * @description Whether the operation succeeded. At most 16 characters.
                         * @example SUCCESS
                         * @enum {string}
                         */
                        result_code?: "SUCCESS" | "FAIL";
                        /**
                         * 业务结果描述
                         * @description The business result as text. At most 128 characters.
                         * @example OK
                         */
                        result_msg?: string;
                        /**
                         * 错误代码
                         * @description The business error code. At most 32 characters.
                         */
                        err_code?: string;
                        /**
                         * 错误代码描述
                         * @description The business error text. At most 128 characters.
                         */
                        err_code_des?: string;
                        /**
                         * 总记录数
                         * @description The total number of sub-merchants. At most 32 characters.
                         * @example 1
                         */
                        total: string;
                        /**
                         * 商户信息列表
                         * @description The sub-merchants on this page.
                         */
                        mchinfo?: {
                            /**
                             * 公众账号ID
                             * @description The application ID, if the gateway repeats it. At most 32 characters.
                             */
                            appid?: string;
                            /**
                             * 商户号
                             * @description The ID of the sub-merchant. At most 32 characters.
                             * @example 1230000109
                             */
                            mch_id: string;
                            /**
                             * 商户名称
                             * @description The full name of the company. At most 50 characters.
                             * @example 商户名称
                             */
                            merchant_name: string;
                            /**
                             * 商户简称
                             * @description The name shown to payers. At most 20 characters.
                             * @example 商户简称
                             */
                            merchant_shortname: string;
                            /**
                             * 客服电话
                             * @description The phone number shown in the details of a payment. At most 20 characters.
                             * @example 075586010000
                             */
                            service_phone: string;
                            /**
                             * 联系人
                             * @description The contact person for WeChat Pay. At most 10 characters.
                             */
                            contact?: string;
                            /**
                             * 联系电话
                             * @description The contact's phone number. At most 11 characters.
                             */
                            contact_phone?: string;
                            /**
                             * 联系邮箱
                             * @description The contact's e-mail address. At most 30 characters.
                             */
                            contact_email?: string;
                            /**
                             * 经营类目
                             * @description The ID of the line of business. At most 10 characters.
                             * @example 101
                             */
                            business: string;
                            /**
                             * 渠道商商户号
                             * @description The channel that brought the merchant. At most 32 characters.
                             * @example 100000001
                             */
                            channel_id?: string;
                            /**
                             * 渠道商名称
                             * @description The full name of the channel. At most 50 characters.
                             * @example 渠道商的全称
                             */
                            channel_name?: string;
                        }[];
                    };
                };
            };
        };
    };
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
                     * @description The merchant ID of the service provider or institution that uploads. At most 32 characters.
                     * @example 1230000109
                     */
                    mch_id: string;
                    /**
                     * 文件摘要
                     * @description The MD5 of the image's bytes, as 32 lower-case hexadecimal characters. At most 32 characters.
                     * @example 73c27b2e5a2c0d3ed5a1d3a0e6a5fbd8
                     */
                    media_hash: string;
                    /**
                     * 签名方式
                     * @description The signature algorithm. The gateway assumes MD5 if it is missing, so the SDK always sends and signs it.
                     * @example HMAC-SHA256
                     * @enum {string}
                     */
                    sign_type: "HMAC-SHA256" | "MD5";
                    /**
                     * 签名
                     * @description The signature over the other fields, in upper case: 32 hexadecimal characters for MD5, 64 for HMAC-SHA256. At most 64 characters.
                     */
                    sign: string;
                    /**
                     * 媒体文件
                     * @description The image: JPEG, BMP or PNG, at most 2 MB (2097152 bytes).
                     */
                    media: MediaInput;
                };
            };
        };
        responses: {
            /** @description The result of the upload. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/xml": {
                        /**
                         * 返回状态码
                         * @description Whether the gateway could read and authenticate the request. It does not say whether the operation succeeded. At most 16 characters.
                         * @example SUCCESS
                         * @enum {string}
                         */
                        return_code: "SUCCESS" | "FAIL";
                        /**
                         * 返回信息
                         * @description Why the request was refused. At most 128 characters.
                         * @example OK
                         */
                        return_msg?: string;
                        /**
                         * 公众账号ID
                         * @description The application ID, if the gateway repeats it. At most 32 characters.
                         */
                        appid?: string;
                        /**
                         * 商户号
                         * @description The merchant ID, if the gateway repeats it. At most 32 characters.
                         */
                        mch_id?: string;
                        /**
                         * 随机字符串
                         * @description A random string from the gateway, if any. At most 32 characters.
                         */
                        nonce_str?: string;
                        /**
                         * 签名
                         * @description The gateway's signature over every other field of the reply, including unknown ones. At most 64 characters.
                         */
                        sign: string;
                        /**
                         * 业务结果
                         * @description Whether the operation succeeded. At most 16 characters.
                         * @example SUCCESS
                         * @enum {string}
                         */
                        result_code: "SUCCESS" | "FAIL";
                        /**
                         * 错误代码
                         * @description The business error code. At most 32 characters.
                         */
                        err_code?: string;
                        /**
                         * 错误代码描述
                         * @description The business error text. At most 128 characters.
                         */
                        err_code_des?: string;
                        /**
                         * 媒体标识Id
                         * @description The ID of the uploaded image in other calls. Every upload returns a new one. At most 256 characters.
                         * @example a1Yj9TfHkQ3oN5dLxW8vZr2Bc6sEu4Mg7Pi0KbXnRtD-JqVwFyHzCmAeGlSo_hU
                         */
                        media_id: string;
                    };
                };
            };
        };
    };
    secapiPayProfitsharing: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "text/xml": {
                    /**
                     * 商户号
                     * @description The caller's merchant ID. At most 32 characters.
                     * @example 1230000109
                     */
                    mch_id: string;
                    /**
                     * 子商户号
                     * @description The merchant ID of the sub-merchant that the service provider acts for. At most 32 characters.
                     * @example 1900000109
                     */
                    sub_mch_id?: string;
                    /**
                     * 品牌主商户号
                     * @description The merchant ID of the brand, for chain stores. At most 32 characters.
                     * @example 1900000108
                     */
                    brand_mch_id?: string;
                    /**
                     * 公众账号ID
                     * @description The ID of the official account, mini program or app, bound to the merchant. At most 32 characters.
                     * @example wx8888888888888888
                     */
                    appid?: string;
                    /**
                     * 子商户公众账号ID
                     * @description The application ID of the sub-merchant, if a service provider acts for a sub-merchant with its own. At most 32 characters.
                     * @example wx8888888888888889
                     */
                    sub_appid?: string;
                    /**
                     * 随机字符串
                     * @description A random string that makes every request and its signature unique. At most 32 characters.
                     * @example 5K8264ILTKCH16CQ2502SI8ZNMTM67VS
                     */
                    nonce_str: string;
                    /**
                     * 签名
                     * @description The signature over the other fields, in upper case: 32 hexadecimal characters for MD5, 64 for HMAC-SHA256. At most 64 characters.
                     */
                    sign: string;
                    /**
                     * 签名类型
                     * @description The signature algorithm. This endpoint accepts only HMAC-SHA256.
                     * @example HMAC-SHA256
                     * @enum {string}
                     */
                    sign_type: "HMAC-SHA256";
                    /**
                     * 微信订单号
                     * @description WeChat Pay's number of the payment. At most 32 characters.
                     * @example 1217752501201407033233368018
                     */
                    transaction_id: string;
                    /**
                     * 商户分账单号
                     * @description The merchant's profit-sharing number, of digits, letters and _-|*@. Several requests with the same number share once. At most 64 characters.
                     * @example P20150806125346
                     */
                    out_order_no: string;
                    /**
                     * 分账接收方列表
                     * @description The receivers and their amounts, at most 50.
                     */
                    receivers: {
                        /**
                         * 分账接收方类型
                         * @description Whether account is a merchant ID, an openid under appid, or an openid under sub_appid.
                         * @example MERCHANT_ID
                         * @enum {string}
                         */
                        type: "MERCHANT_ID" | "PERSONAL_OPENID" | "PERSONAL_SUB_OPENID";
                        /**
                         * 分账接收方账号
                         * @description The receiver's merchant ID or openid.
                         * @example 190001001
                         */
                        account: string;
                        /**
                         * 分账金额
                         * @description The receiver's amount. In fen. At least 1.
                         * @example 100
                         */
                        amount: number;
                        /**
                         * 分账描述
                         * @description The reason, shown in bills.
                         * @example 分到商户
                         */
                        description: string;
                        /**
                         * 分账个人接收方姓名
                         * @description The name of a receiver who is a person. Checked if given.
                         */
                        name?: string;
                    }[];
                };
            };
        };
        responses: {
            /** @description The result of accepting the profit sharing. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/xml": {
                        /**
                         * 子商户公众账号ID
                         * @description The application ID of the sub-merchant, if the request named one. At most 32 characters.
                         */
                        sub_appid?: string;
                        /**
                         * 子商户号
                         * @description The merchant ID of the sub-merchant, if the request named one. At most 32 characters.
                         */
                        sub_mch_id?: string;
                        /**
                         * 返回状态码
                         * @description Whether the gateway could read and authenticate the request. It does not say whether the operation succeeded. At most 16 characters.
                         * @example SUCCESS
                         * @enum {string}
                         */
                        return_code: "SUCCESS" | "FAIL";
                        /**
                         * 返回信息
                         * @description Why the request was refused. At most 128 characters.
                         * @example OK
                         */
                        return_msg?: string;
                        /**
                         * 公众账号ID
                         * @description The application ID of the request. At most 32 characters.
                         * @example wx8888888888888888
                         */
                        appid: string;
                        /**
                         * 商户号
                         * @description The merchant ID of the request. At most 32 characters.
                         * @example 1900000109
                         */
                        mch_id: string;
                        /**
                         * 随机字符串
                         * @description A random string from the gateway. At most 32 characters.
                         * @example 5K8264ILTKCH16CQ2502SI8ZNMTM67VS
                         */
                        nonce_str?: string;
                        /**
                         * 签名
                         * @description The gateway's signature over every other field of the reply, including unknown ones. At most 64 characters.
                         */
                        sign: string;
                        /**
                         * 业务结果
                         * @description Whether the operation succeeded. At most 16 characters.
                         * @example SUCCESS
                         * @enum {string}
                         */
                        result_code: "SUCCESS" | "FAIL";
                        /**
                         * 错误代码
                         * @description The business error code. At most 32 characters.
                         */
                        err_code?: string;
                        /**
                         * 错误代码描述
                         * @description The business error text. At most 128 characters.
                         */
                        err_code_des?: string;
                        /**
                         * 品牌主商户号
                         * @description The merchant ID of the brand, if the request named one. At most 32 characters.
                         */
                        brand_mch_id?: string;
                        /**
                         * 微信订单号
                         * @description WeChat Pay's number of the payment. At most 32 characters.
                         * @example 1217752501201407033233368018
                         */
                        transaction_id: string;
                        /**
                         * 商户分账单号
                         * @description The merchant's profit-sharing number. At most 64 characters.
                         * @example P20150806125346
                         */
                        out_order_no: string;
                        /**
                         * 微信分账单号
                         * @description WeChat Pay's profit-sharing number. At most 64 characters.
                         * @example 3008450740201411110007820472
                         */
                        order_id: string;
                        /**
                         * 分账单状态
                         * @description FINISHED when everything is done, PROCESSING before. Each receiver has its own result. At most 16 characters.
                         * @example FINISHED
                         * @enum {string}
                         */
                        status?: "PROCESSING" | "FINISHED" | UnlistedValue;
                        /**
                         * 分账接收方列表
                         * @description The amount and result of each receiver.
                         */
                        receivers?: {
                            /**
                             * 分账接收方类型
                             * @description Whether account is a merchant ID, an openid under appid, or an openid under sub_appid.
                             * @example MERCHANT_ID
                             * @enum {string}
                             */
                            type: "MERCHANT_ID" | "PERSONAL_OPENID" | "PERSONAL_SUB_OPENID" | UnlistedValue;
                            /**
                             * 分账金额
                             * @description The receiver's amount. In fen. At least 1.
                             * @example 100
                             */
                            amount: number;
                            /**
                             * 分账描述
                             * @description The reason, shown in bills.
                             * @example 分到商户
                             */
                            description: string;
                            /**
                             * 分账明细单号
                             * @description WeChat Pay's number of the receiver's share.
                             * @example 36011111111111111111111
                             */
                            detail_id: string;
                            /**
                             * 分账完成时间
                             * @description When the receiver's share was finished, as yyyyMMddHHmmss in Beijing time.
                             * @example 20180608170132
                             */
                            finish_time?: string;
                            /**
                             * 分账接收方账号
                             * @description The receiver's merchant ID or openid.
                             * @example 190001001
                             */
                            receiver_account: string;
                            /**
                             * 分账接收商户号
                             * @description The merchant ID of a receiver that is a merchant.
                             */
                            receiver_mchid?: string;
                            /**
                             * 分账结果
                             * @description PENDING until the receiver has the money, then SUCCESS; CLOSED if it was returned to the merchant.
                             * @example SUCCESS
                             * @enum {string}
                             */
                            result: "PENDING" | "SUCCESS" | "CLOSED" | UnlistedValue;
                        }[];
                    };
                };
            };
        };
    };
    secapiPayRefund: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "text/xml": {
                    /**
                     * 公众账号ID
                     * @description The ID of the official account, mini program or app, bound to the merchant. At most 32 characters.
                     * @example wx8888888888888888
                     */
                    appid?: string;
                    /**
                     * 子商户公众账号ID
                     * @description The application ID of the sub-merchant, if a service provider acts for a sub-merchant with its own. At most 32 characters.
                     * @example wx8888888888888889
                     */
                    sub_appid?: string;
                    /**
                     * 商户号
                     * @description The caller's merchant ID. At most 32 characters.
                     * @example 1230000109
                     */
                    mch_id: string;
                    /**
                     * 子商户号
                     * @description The merchant ID of the sub-merchant that the service provider acts for. At most 32 characters.
                     * @example 1900000109
                     */
                    sub_mch_id?: string;
                    /**
                     * 随机字符串
                     * @description A random string that makes every request and its signature unique. At most 32 characters.
                     * @example 5K8264ILTKCH16CQ2502SI8ZNMTM67VS
                     */
                    nonce_str: string;
                    /**
                     * 签名
                     * @description The signature over the other fields, in upper case: 32 hexadecimal characters for MD5, 64 for HMAC-SHA256. At most 64 characters.
                     */
                    sign: string;
                    /**
                     * 签名方式
                     * @description The signature algorithm. The gateway assumes MD5 if it is missing, so the SDK always sends and signs it.
                     * @example HMAC-SHA256
                     * @enum {string}
                     */
                    sign_type: "HMAC-SHA256" | "MD5";
                    /**
                     * 微信支付订单号
                     * @description WeChat Pay's number of the payment. At most 32 characters.
                     * @example 1217752501201407033233368018
                     */
                    transaction_id?: string;
                    /**
                     * 商户订单号
                     * @description The merchant's order number. At most 32 characters.
                     * @example 20150806125346
                     */
                    out_trade_no?: string;
                    /**
                     * 商户退款单号
                     * @description The merchant's refund number, of digits, letters and _-|*@. Several requests with the same number refund once. At most 64 characters.
                     * @example 1217752501201407033233368019
                     */
                    out_refund_no: string;
                    /**
                     * 订单金额
                     * @description The amount of the whole order. In fen. At least 1.
                     * @example 100
                     */
                    total_fee: number;
                    /**
                     * 退款金额
                     * @description The refunded amount, at most that of the order. In fen. At least 1.
                     * @example 100
                     */
                    refund_fee: number;
                    /**
                     * 退款货币种类
                     * @description The currency of the refund, which is that of the order, as three letters of ISO 4217. CNY if missing. At most 8 characters.
                     * @example CNY
                     */
                    refund_fee_type?: string;
                    /**
                     * 退款原因
                     * @description The reason for the refund, shown to the payer. At most 80 characters.
                     * @example 商品已售完
                     */
                    refund_desc?: string;
                    /**
                     * 退款资金来源
                     * @description The funds used for the refund, for merchants with the older funds flow. Unsettled funds by default. At most 30 characters.
                     * @example REFUND_SOURCE_RECHARGE_FUNDS
                     * @enum {string}
                     */
                    refund_account?: "REFUND_SOURCE_UNSETTLED_FUNDS" | "REFUND_SOURCE_RECHARGE_FUNDS";
                    /**
                     * 退款结果通知url
                     * @description The public URL, without a query string, that is notified of this refund. Overrides the URL set on the merchant platform. At most 256 characters.
                     * @example https://www.example.com/wxpay/notify
                     */
                    notify_url?: string;
                };
            };
        };
        responses: {
            /** @description The result of accepting the refund. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/xml": {
                        /**
                         * 返回状态码
                         * @description Whether the gateway could read and authenticate the request. It does not say whether the operation succeeded. At most 16 characters.
                         * @example SUCCESS
                         * @enum {string}
                         */
                        return_code: "SUCCESS" | "FAIL";
                        /**
                         * 返回信息
                         * @description Why the request was refused. At most 128 characters.
                         * @example OK
                         */
                        return_msg?: string;
                        /**
                         * 业务结果
                         * @description Whether the operation succeeded. At most 16 characters.
                         * @example SUCCESS
                         * @enum {string}
                         */
                        result_code: "SUCCESS" | "FAIL";
                        /**
                         * 错误代码
                         * @description The business error code. At most 32 characters.
                         */
                        err_code?: string;
                        /**
                         * 错误代码描述
                         * @description The business error text. At most 128 characters.
                         */
                        err_code_des?: string;
                        /**
                         * 公众账号ID
                         * @description The application ID of the request. At most 32 characters.
                         * @example wx8888888888888888
                         */
                        appid: string;
                        /**
                         * 商户号
                         * @description The merchant ID of the request. At most 32 characters.
                         * @example 1900000109
                         */
                        mch_id: string;
                        /**
                         * 子商户公众账号ID
                         * @description The application ID of the sub-merchant, if the request named one. At most 32 characters.
                         */
                        sub_appid?: string;
                        /**
                         * 子商户号
                         * @description The merchant ID of the sub-merchant, if the request named one. At most 32 characters.
                         */
                        sub_mch_id?: string;
                        /**
                         * 随机字符串
                         * @description A random string from the gateway. At most 32 characters.
                         * @example 5K8264ILTKCH16CQ2502SI8ZNMTM67VS
                         */
                        nonce_str?: string;
                        /**
                         * 签名
                         * @description The gateway's signature over every other field of the reply, including unknown ones. At most 64 characters.
                         */
                        sign: string;
                        /**
                         * 微信支付订单号
                         * @description WeChat Pay's number of the payment. At most 32 characters.
                         * @example 1217752501201407033233368018
                         */
                        transaction_id: string;
                        /**
                         * 商户订单号
                         * @description The merchant's order number. At most 32 characters.
                         * @example 20150806125346
                         */
                        out_trade_no: string;
                        /**
                         * 商户退款单号
                         * @description The merchant's refund number. At most 64 characters.
                         * @example 1217752501201407033233368019
                         */
                        out_refund_no: string;
                        /**
                         * 微信退款单号
                         * @description WeChat Pay's number of the refund. At most 32 characters.
                         * @example 2008450740201411110000174436
                         */
                        refund_id: string;
                        /**
                         * 退款金额
                         * @description The refunded amount, at most that of the order. In fen. At least 1.
                         * @example 100
                         */
                        refund_fee: number;
                        /**
                         * 应结退款金额
                         * @description The part of the refund that is deducted from the merchant; excludes coupons that were not prepaid. In fen.
                         * @example 100
                         */
                        settlement_refund_fee?: number;
                        /**
                         * 标价金额
                         * @description The amount of the whole order. In fen. At least 1.
                         * @example 100
                         */
                        total_fee?: number;
                        /**
                         * 应结订单金额
                         * @description The part of the order that is settled to the merchant; excludes coupons that were not prepaid. In fen.
                         * @example 100
                         */
                        settlement_total_fee?: number;
                        /**
                         * 标价币种
                         * @description The currency of the order, as three letters of ISO 4217. CNY if missing. At most 16 characters.
                         * @example CNY
                         */
                        fee_type?: string;
                        /**
                         * 现金支付金额
                         * @description The amount that the payer paid without coupons. In fen.
                         * @example 90
                         */
                        cash_fee?: number;
                        /**
                         * 现金支付币种
                         * @description The currency of cash_fee, as three letters of ISO 4217. CNY if missing. At most 16 characters.
                         * @example CNY
                         */
                        cash_fee_type?: string;
                        /**
                         * 现金退款金额
                         * @description The amount returned to the payer, without coupons. In fen.
                         * @example 90
                         */
                        cash_refund_fee?: number;
                        /**
                         * 代金券退款总金额
                         * @description The total amount returned to coupons. In fen.
                         * @example 10
                         */
                        coupon_refund_fee?: number;
                        /**
                         * 退款代金券使用数量
                         * @description The number of coupons that get money back.
                         * @example 1
                         */
                        coupon_refund_count?: number;
                        /**
                         * 代金券列表
                         * @description The coupons that get money back.
                         */
                        coupons?: {
                            /**
                             * 代金券类型
                             * @description CASH for a prepaid coupon, NO_CASH otherwise. At most 8 characters.
                             * @example CASH
                             */
                            coupon_type?: string;
                            /**
                             * 单个代金券退款金额
                             * @description The part of the refund that this coupon gets back. In fen.
                             * @example 10
                             */
                            coupon_refund_fee?: number;
                            /**
                             * 退款代金券ID
                             * @description The ID of the coupon. At most 20 characters.
                             * @example 10000
                             */
                            coupon_refund_id?: string;
                        }[];
                    };
                };
            };
        };
    };
    secapiPayReverse: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "text/xml": {
                    /**
                     * 公众账号ID
                     * @description The ID of the official account, mini program or app, bound to the merchant. At most 32 characters.
                     * @example wx8888888888888888
                     */
                    appid?: string;
                    /**
                     * 子商户公众账号ID
                     * @description The application ID of the sub-merchant, if a service provider acts for a sub-merchant with its own. At most 32 characters.
                     * @example wx8888888888888889
                     */
                    sub_appid?: string;
                    /**
                     * 商户号
                     * @description The caller's merchant ID. At most 32 characters.
                     * @example 1230000109
                     */
                    mch_id: string;
                    /**
                     * 子商户号
                     * @description The merchant ID of the sub-merchant that the service provider acts for. At most 32 characters.
                     * @example 1900000109
                     */
                    sub_mch_id?: string;
                    /**
                     * 微信支付订单号
                     * @description WeChat Pay's number of the payment. At most 32 characters.
                     * @example 1217752501201407033233368018
                     */
                    transaction_id?: string;
                    /**
                     * 商户订单号
                     * @description The merchant's order number. At most 32 characters.
                     * @example 20150806125346
                     */
                    out_trade_no?: string;
                    /**
                     * 随机字符串
                     * @description A random string that makes every request and its signature unique. At most 32 characters.
                     * @example 5K8264ILTKCH16CQ2502SI8ZNMTM67VS
                     */
                    nonce_str: string;
                    /**
                     * 签名
                     * @description The signature over the other fields, in upper case: 32 hexadecimal characters for MD5, 64 for HMAC-SHA256. At most 64 characters.
                     */
                    sign: string;
                    /**
                     * 签名方式
                     * @description The signature algorithm. The gateway assumes MD5 if it is missing, so the SDK always sends and signs it.
                     * @example HMAC-SHA256
                     * @enum {string}
                     */
                    sign_type: "HMAC-SHA256" | "MD5";
                };
            };
        };
        responses: {
            /** @description The result of reversing the order. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/xml": {
                        /**
                         * 返回状态码
                         * @description Whether the gateway could read and authenticate the request. It does not say whether the operation succeeded. At most 16 characters.
                         * @example SUCCESS
                         * @enum {string}
                         */
                        return_code: "SUCCESS" | "FAIL";
                        /**
                         * 返回信息
                         * @description Why the request was refused. At most 128 characters.
                         * @example OK
                         */
                        return_msg?: string;
                        /**
                         * 公众账号ID
                         * @description The application ID of the request. At most 32 characters.
                         * @example wx8888888888888888
                         */
                        appid: string;
                        /**
                         * 子商户公众账号ID
                         * @description The application ID of the sub-merchant, if the request named one. At most 32 characters.
                         */
                        sub_appid?: string;
                        /**
                         * 商户号
                         * @description The merchant ID of the request. At most 32 characters.
                         * @example 1900000109
                         */
                        mch_id: string;
                        /**
                         * 子商户号
                         * @description The merchant ID of the sub-merchant, if the request named one. At most 32 characters.
                         */
                        sub_mch_id?: string;
                        /**
                         * 随机字符串
                         * @description A random string from the gateway. At most 32 characters.
                         * @example 5K8264ILTKCH16CQ2502SI8ZNMTM67VS
                         */
                        nonce_str?: string;
                        /**
                         * 签名
                         * @description The gateway's signature over every other field of the reply, including unknown ones. At most 64 characters.
                         */
                        sign: string;
                        /**
                         * 业务结果
                         * @description Whether the operation succeeded. At most 16 characters.
                         * @example SUCCESS
                         * @enum {string}
                         */
                        result_code: "SUCCESS" | "FAIL";
                        /**
                         * 错误代码
                         * @description The business error code. At most 32 characters.
                         */
                        err_code?: string;
                        /**
                         * 错误代码描述
                         * @description The business error text. At most 128 characters.
                         */
                        err_code_des?: string;
                        /**
                         * 是否重调
                         * @description Whether the reversal has to be requested again. At most 1 character.
                         * @example N
                         * @enum {string}
                         */
                        recall: "Y" | "N";
                    };
                };
            };
        };
    };
    xdcApiv2getsignkeySignGetsignkey: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "text/xml": {
                    /**
                     * 商户号
                     * @description The caller's merchant ID. At most 32 characters.
                     * @example 1230000109
                     */
                    mch_id: string;
                    /**
                     * 随机字符串
                     * @description A random string that makes every request and its signature unique. At most 32 characters.
                     * @example 5K8264ILTKCH16CQ2502SI8ZNMTM67VS
                     */
                    nonce_str: string;
                    /**
                     * 签名
                     * @description The MD5 signature over the other fields, as 32 upper-case hexadecimal characters. At most 32 characters.
                     */
                    sign: string;
                };
            };
        };
        responses: {
            /** @description The result, and the key if the request was accepted. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/xml": {
                        /**
                         * 返回状态码
                         * @description Whether the gateway could read and authenticate the request. It does not say whether the operation succeeded. At most 16 characters.
                         * @example SUCCESS
                         * @enum {string}
                         */
                        return_code: "SUCCESS" | "FAIL";
                        /**
                         * 返回信息
                         * @description Why the request was refused. At most 128 characters.
                         * @example OK
                         */
                        return_msg?: string;
                        /**
                         * 商户号
                         * @description The merchant ID, if the gateway repeats it. At most 32 characters.
                         */
                        mch_id?: string;
                        /**
                         * 沙箱密钥
                         * @description The sandbox key. At most 32 characters.
                         * @example 013467007045764013467007045764ab
                         */
                        sandbox_signkey: string;
                    };
                };
            };
        };
    };
    xdcApiv2sandboxPayMicropay: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "text/xml": {
                    /**
                     * 接口版本号
                     * @description The version of the interface. Required only for promotions on single goods. At most 32 characters.
                     * @example 1.0
                     * @enum {string}
                     */
                    version?: "1.0";
                    /**
                     * 是否分账
                     * @description Whether to hold back the amount for profit sharing. At most 1 character.
                     * @example N
                     * @enum {string}
                     */
                    profit_sharing?: "Y" | "N";
                    /**
                     * 是否押金支付
                     * @description Whether the amount is a deposit, to be consumed or returned later. At most 1 character.
                     * @example N
                     * @enum {string}
                     */
                    deposit?: "Y" | "N";
                    /**
                     * 公众账号ID
                     * @description The ID of the official account, mini program or app, bound to the merchant. At most 32 characters.
                     * @example wx8888888888888888
                     */
                    appid?: string;
                    /**
                     * 子商户公众账号ID
                     * @description The application ID of the sub-merchant, if a service provider acts for a sub-merchant with its own. At most 32 characters.
                     * @example wx8888888888888889
                     */
                    sub_appid?: string;
                    /**
                     * 商户号
                     * @description The caller's merchant ID. At most 32 characters.
                     * @example 1230000109
                     */
                    mch_id: string;
                    /**
                     * 子商户号
                     * @description The merchant ID of the sub-merchant that the service provider acts for. At most 32 characters.
                     * @example 1900000109
                     */
                    sub_mch_id?: string;
                    /**
                     * 设备号
                     * @description The merchant's ID of the terminal or shop. At most 32 characters.
                     * @example 013467007045764
                     */
                    device_info?: string;
                    /**
                     * 随机字符串
                     * @description A random string that makes every request and its signature unique. At most 32 characters.
                     * @example 5K8264ILTKCH16CQ2502SI8ZNMTM67VS
                     */
                    nonce_str: string;
                    /**
                     * 签名
                     * @description The signature over the other fields, in upper case: 32 hexadecimal characters for MD5, 64 for HMAC-SHA256. At most 64 characters.
                     */
                    sign: string;
                    /**
                     * 签名方式
                     * @description The signature algorithm. The gateway assumes MD5 if it is missing, so the SDK always sends and signs it.
                     * @example HMAC-SHA256
                     * @enum {string}
                     */
                    sign_type: "HMAC-SHA256" | "MD5";
                    /**
                     * 商品描述
                     * @description What is being paid for, shown to the payer. At most 128 characters.
                     * @example 腾讯充值中心-QQ会员充值
                     */
                    body: string;
                    /**
                     * 商品详情
                     * @description The goods in the order. Promotions on single goods require it.
                     */
                    detail?: {
                        /**
                         * 订单原价
                         * @description The amount of the order before the merchant's own discounts. In fen.
                         */
                        cost_price?: number;
                        /**
                         * 商品小票ID
                         * @description The merchant's receipt number.
                         */
                        receipt_id?: string;
                        /**
                         * 单品列表
                         * @description The goods, at least one.
                         */
                        goods_detail: {
                            /**
                             * 商品编码
                             * @description The merchant's ID of the goods.
                             * @example iphone6s_16G
                             */
                            goods_id?: string;
                            /**
                             * 微信支付商品编码
                             * @description WeChat Pay's ID of the goods, if any.
                             */
                            wxpay_goods_id?: string;
                            /**
                             * 商品名称
                             * @description The name of the goods.
                             * @example iPhone6s 16G
                             */
                            goods_name?: string;
                            /**
                             * 商品数量
                             * @description The quantity. At least 0.
                             * @example 1
                             */
                            quantity?: number;
                            /**
                             * 商品单价
                             * @description The unit price after the merchant's own discounts. In fen.
                             * @example 100
                             */
                            price?: number;
                            /**
                             * 商品种类
                             * @description The merchant's category of the goods.
                             */
                            goods_category?: string;
                            /**
                             * 商品描述
                             * @description A description of the goods.
                             */
                            body?: string;
                            /**
                             * 商品种类
                             * @description WeChat Pay's category of the goods.
                             */
                            category?: string;
                            /**
                             * 商品MCC码
                             * @description The merchant category code of the goods.
                             */
                            merchant_category_code?: number;
                        }[];
                    };
                    /**
                     * 附加数据
                     * @description The merchant's own data, returned unchanged by queries and notifications. At most 127 characters.
                     * @example 深圳分店
                     */
                    attach?: string;
                    /**
                     * 商户订单号
                     * @description The merchant's order number, unique per merchant. Digits, letters and _-|*@. At most 32 characters.
                     * @example 20150806125346
                     */
                    out_trade_no: string;
                    /**
                     * 订单金额
                     * @description The amount of the whole order. In fen. At least 1.
                     * @example 100
                     */
                    total_fee: number;
                    /**
                     * 货币类型
                     * @description The currency of the order, as three letters of ISO 4217. CNY if missing. At most 16 characters.
                     * @example CNY
                     */
                    fee_type?: string;
                    /**
                     * 终端IP
                     * @description The IPv4 or IPv6 address of the device that pays, or that accepts the payment. At most 64 characters.
                     * @example 123.12.12.123
                     */
                    spbill_create_ip: string;
                    /**
                     * 订单优惠标记
                     * @description A tag that the merchant's promotions can require. At most 32 characters.
                     * @example WXG
                     */
                    goods_tag?: string;
                    /**
                     * 指定支付方式
                     * @description Excluded payment methods. no_credit excludes credit cards. At most 32 characters.
                     * @example no_credit
                     */
                    limit_pay?: string;
                    /**
                     * 交易起始时间
                     * @description When the order was created, as yyyyMMddHHmmss in Beijing time. At most 14 characters.
                     * @example 20091225091010
                     */
                    time_start?: string;
                    /**
                     * 交易结束时间
                     * @description When the order expires, as yyyyMMddHHmmss in Beijing time. At most 14 characters.
                     * @example 20091227091010
                     */
                    time_expire?: string;
                    /**
                     * 电子发票入口开放标识
                     * @description Whether to offer the payer an electronic invoice in the payment message. At most 8 characters.
                     * @example Y
                     * @enum {string}
                     */
                    receipt?: "Y" | "N";
                    /**
                     * 授权码
                     * @description The content of the payer's code. Anyone who has it can charge the payer for one minute. At most 128 characters.
                     * @example 120061098828009406
                     */
                    auth_code: string;
                    /**
                     * 场景信息
                     * @description Where the payment takes place.
                     */
                    scene_info?: {
                        /**
                         * 实际门店信息
                         * @description The shop.
                         */
                        store_info: {
                            /**
                             * 门店id
                             * @description The merchant's ID of the shop.
                             * @example SZTX001
                             */
                            id: string;
                            /**
                             * 门店名称
                             * @description The name of the shop.
                             * @example 腾大餐厅
                             */
                            name?: string;
                            /**
                             * 门店行政区划码
                             * @description The code of the shop's administrative division.
                             * @example 440305
                             */
                            area_code?: string;
                            /**
                             * 门店详细地址
                             * @description The address of the shop.
                             * @example 科技园中一路腾讯大厦
                             */
                            address?: string;
                        };
                    };
                };
            };
        };
        responses: {
            /** @description The result of the sandbox payment. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/xml": {
                        /**
                         * 返回状态码
                         * @description Whether the gateway could read and authenticate the request. It does not say whether the operation succeeded. At most 16 characters.
                         * @example SUCCESS
                         * @enum {string}
                         */
                        return_code: "SUCCESS" | "FAIL";
                        /**
                         * 返回信息
                         * @description Why the request was refused. At most 128 characters.
                         * @example OK
                         */
                        return_msg?: string;
                        /**
                         * 公众账号ID
                         * @description The application ID of the request. At most 32 characters.
                         * @example wx8888888888888888
                         */
                        appid: string;
                        /**
                         * 子商户公众账号ID
                         * @description The application ID of the sub-merchant, if the request named one. At most 32 characters.
                         */
                        sub_appid?: string;
                        /**
                         * 商户号
                         * @description The merchant ID of the request. At most 32 characters.
                         * @example 1900000109
                         */
                        mch_id: string;
                        /**
                         * 子商户号
                         * @description The merchant ID of the sub-merchant, if the request named one. At most 32 characters.
                         */
                        sub_mch_id?: string;
                        /**
                         * 设备号
                         * @description The merchant's ID of the terminal or shop. At most 32 characters.
                         * @example 013467007045764
                         */
                        device_info?: string;
                        /**
                         * 随机字符串
                         * @description A random string from the gateway. At most 32 characters.
                         * @example 5K8264ILTKCH16CQ2502SI8ZNMTM67VS
                         */
                        nonce_str?: string;
                        /**
                         * 签名
                         * @description The gateway's signature over every other field of the reply, including unknown ones. At most 64 characters.
                         */
                        sign: string;
                        /**
                         * 业务结果
                         * @description Whether the operation succeeded. At most 16 characters.
                         * @example SUCCESS
                         * @enum {string}
                         */
                        result_code: "SUCCESS" | "FAIL";
                        /**
                         * 错误代码
                         * @description The business error code. At most 32 characters.
                         */
                        err_code?: string;
                        /**
                         * 错误代码描述
                         * @description The business error text. At most 128 characters.
                         */
                        err_code_des?: string;
                        /**
                         * 用户标识
                         * @description The payer's ID within the application. At most 128 characters.
                         * @example oUpF8uMuAJO_M2pxb1Q9zNjWeS6o
                         */
                        openid?: string;
                        /**
                         * 是否关注公众账号
                         * @deprecated
                         * @description Whether the payer follows the official account. The gateway now always says N. At most 1 character.
                         * @example N
                         * @enum {string}
                         */
                        is_subscribe?: "Y" | "N" | UnlistedValue;
                        /**
                         * 交易类型
                         * @description Always MICROPAY. At most 16 characters.
                         * @example MICROPAY
                         */
                        trade_type?: string;
                        /**
                         * 付款银行
                         * @description The code of the bank or other source of the payment. At most 32 characters.
                         * @example CMC
                         */
                        bank_type?: string;
                        /**
                         * 货币类型
                         * @description The currency of the order, as three letters of ISO 4217. CNY if missing. At most 16 characters.
                         * @example CNY
                         */
                        fee_type?: string;
                        /**
                         * 订单金额
                         * @description The amount of the whole order. In fen. At least 1.
                         * @example 100
                         */
                        total_fee: number;
                        /**
                         * 应结订单金额
                         * @description The part of the order that is settled to the merchant; excludes coupons that were not prepaid. In fen.
                         * @example 100
                         */
                        settlement_total_fee?: number;
                        /**
                         * 代金券金额
                         * @description The total amount paid by coupons. In fen.
                         * @example 10
                         */
                        coupon_fee?: number;
                        /**
                         * 现金支付货币类型
                         * @description The currency of cash_fee, as three letters of ISO 4217. CNY if missing. At most 16 characters.
                         * @example CNY
                         */
                        cash_fee_type?: string;
                        /**
                         * 现金支付金额
                         * @description The amount that the payer paid without coupons. In fen.
                         * @example 90
                         */
                        cash_fee?: number;
                        /**
                         * 微信支付订单号
                         * @description WeChat Pay's number of the payment. At most 32 characters.
                         * @example 1217752501201407033233368018
                         */
                        transaction_id: string;
                        /**
                         * 商户订单号
                         * @description The merchant's order number. At most 32 characters.
                         * @example 20150806125346
                         */
                        out_trade_no: string;
                        /**
                         * 商家数据包
                         * @description The merchant's own data, returned unchanged by queries and notifications. At most 128 characters.
                         * @example 深圳分店
                         */
                        attach?: string;
                        /**
                         * 支付完成时间
                         * @description When the order was paid, as yyyyMMddHHmmss in Beijing time. At most 14 characters.
                         * @example 20141030133525
                         */
                        time_end?: string;
                        /**
                         * 营销详情
                         * @description The promotions applied to the payment.
                         */
                        promotion_detail?: {
                            /**
                             * 优惠列表
                             * @description The promotions.
                             */
                            promotion_detail: {
                                /**
                                 * 券ID
                                 * @description The ID of the coupon or discount.
                                 * @example 109519
                                 */
                                promotion_id: string;
                                /**
                                 * 优惠名称
                                 * @description The name of the promotion.
                                 * @example 单品券
                                 */
                                name?: string;
                                /**
                                 * 优惠范围
                                 * @description GLOBAL for the whole order, SINGLE for single goods.
                                 * @example SINGLE
                                 * @enum {string}
                                 */
                                scope?: "GLOBAL" | "SINGLE" | UnlistedValue;
                                /**
                                 * 优惠类型
                                 * @description COUPON if it was prepaid, DISCOUNT if not.
                                 * @example COUPON
                                 * @enum {string}
                                 */
                                type?: "COUPON" | "DISCOUNT" | UnlistedValue;
                                /**
                                 * 优惠券面额
                                 * @description The amount that the payer saved. In fen.
                                 * @example 10
                                 */
                                amount: number;
                                /**
                                 * 活动ID
                                 * @description The ID of the promotion on the merchant platform.
                                 * @example 931386
                                 */
                                activity_id: string;
                                /**
                                 * 微信出资
                                 * @description The share that WeChat Pay paid. In fen.
                                 * @example 0
                                 */
                                wxpay_contribute?: number;
                                /**
                                 * 商户出资
                                 * @description The share that the merchant paid. In fen.
                                 * @example 10
                                 */
                                merchant_contribute?: number;
                                /**
                                 * 其他出资
                                 * @description The share that others paid. In fen.
                                 * @example 0
                                 */
                                other_contribute?: number;
                                /**
                                 * 单品列表
                                 * @description The discounted goods, for promotions on single goods.
                                 */
                                goods_detail?: {
                                    /**
                                     * 商品编码
                                     * @description The merchant's ID of the goods.
                                     * @example iphone6s_16G
                                     */
                                    goods_id?: string;
                                    /**
                                     * 商品备注
                                     * @description The merchant's remark on the goods.
                                     */
                                    goods_remark?: string;
                                    /**
                                     * 商品优惠金额
                                     * @description The discount on the item. In fen.
                                     * @example 10
                                     */
                                    discount_amount?: number;
                                    /**
                                     * 微信支付商品编码
                                     * @description WeChat Pay's ID of the goods, if any.
                                     */
                                    wxpay_goods_id?: string;
                                    /**
                                     * 商品名称
                                     * @description The name of the goods.
                                     */
                                    goods_name?: string;
                                    /**
                                     * 商品数量
                                     * @description The quantity.
                                     * @example 1
                                     */
                                    quantity: number;
                                    /**
                                     * 商品单价
                                     * @description The unit price. In fen.
                                     * @example 100
                                     */
                                    price: number;
                                }[];
                            }[];
                        };
                        /**
                         * 交易状态
                         * @description The state of the sandbox order, as a query would return it.
                         * @example SUCCESS
                         * @enum {string}
                         */
                        trade_state?: "SUCCESS" | "REFUND" | "NOTPAY" | "CLOSED" | "REVOKED" | "USERPAYING" | "PAYERROR" | "ACCEPT" | UnlistedValue;
                    };
                };
            };
        };
    };
}
