// Generated from spec/openapi.yaml by `wechatpay generate`. Do not edit.

import type { MediaInput } from "../runtime/index.js";

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
         * @description Took the code that the user's consent had yielded, for a token by which the user's identity could be checked.
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
         * @description Tells what became of a red packet, and who took it.
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
         * @description Tells what became of a red packet that was sent by WeCom.
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
         * @description Sends a red packet, money from the merchant's balance, to one user, who has a day to take it.
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
         * @description Sends a red packet to one user in the name of a company in WeCom, or of one of its applications.
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
         * @description Pays from the merchant's balance to a bank card, whose number and holder are encrypted by the key of /risk/getpublickey.
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
         * @description Tells what became of a transfer to a bank card.
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
         * @description The address of a page in WeChat where the user agrees to payments that the merchant takes later; the client makes the URL and sends nothing.
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
         * @description Answers with an address for a browser outside of WeChat, good for ten minutes, where the user agrees to payments that the merchant takes later.
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
         * @description Closes an order that is not paid, so that nobody can pay it any more.
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
         * @description Makes one order of the orders of several merchants, which the payer pays at once.
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
         * @description Downloads the trade bill of one day, which the gateway makes from nine o'clock of the next day on and keeps for three months.
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
         * @description Downloads the bill of what went into and out of one of the merchant's accounts on one day, three months back at most.
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
         * @description Takes a payment by the code that the payer shows in WeChat.
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
         * @description Tells the state of one order, by WeChat Pay's number or by the merchant's own.
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
         * @description Tells what became of a split, receiver by receiver.
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
         * @description Tells the bank's rate of a foreign currency on one day, by which cross-border orders are converted.
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
         * @description Tells what became of a refund, or of all refunds of an order.
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
         * @description Tells what of the payments of a cross-border merchant was paid out, or is still to be.
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
         * @description Makes an order that a payer can pay in a web page, by a QR code, in an app or in a mobile browser.
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
         * @description Answers with WeChat Pay's certificates, by which sensitive fields of other requests are encrypted.
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
         * @description Answers with the public key that card numbers and names are encrypted by for transfers to bank cards.
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
         * @description Makes a sub-merchant of a cross-border institution.
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
         * @description Changes what is known of a sub-merchant of a cross-border institution.
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
         * @description Tells what is known of a sub-merchant of a cross-border institution.
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
         * @description Reports a sub-merchant of a bank to WeChat Pay, which answers with the ID that payments name it by.
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
         * @description Tells what is known of the sub-merchants of a bank, by their ID or by their name.
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
         * @description Uploads one image and answers with the media_id that other calls name it by.
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
         * @description Splits a payment among receivers, once; what is left goes to the merchant, and the payment cannot be split again.
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
         * @description Asks for a refund of an order, in whole or in part; whether it arrived is told by the query of refunds.
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
         * @description Takes back a payment by code whose outcome is unknown, or that should not stand; what was paid is refunded, and the order is closed.
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
         * @description Answers with the key of the sandbox, by which calls of the sandbox are signed in place of the merchant's.
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
         * @description Rehearses a payment by code in the sandbox; no money moves.
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
         * @description Tells that a user confirmed an order without a deposit, of something rented or of a room.
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
                         * @description The merchant that it is for. At most 32 characters.
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
                         * @description What it is signed with.
                         * @enum {string}
                         */
                        algorithm: "HMAC-SHA256";
                        /**
                         * 随机字符串
                         * @description A random text of the gateway's. At most 32 characters.
                         * @example 5K8264ILTKCH16CQ2502SI8ZNMTM67VS
                         */
                        nonce_str: string;
                        /**
                         * 签名
                         * @description The gateway's signature over every other field, the unknown ones included. At most 64 characters.
                         */
                        sign: string;
                        /**
                         * 通知ID
                         * @description The number of the notification. At most 32 characters.
                         * @example EV-2018022511223320873
                         */
                        event_id: string;
                        /**
                         * 通知创建时间
                         * @description When it was made, as yyyyMMddHHmmss in Beijing time. At most 14 characters.
                         * @example 20180225112233
                         */
                        event_create_time: string;
                        /**
                         * 通知类型
                         * @description What it tells.
                         * @enum {string}
                         */
                        event_type: "CHECK.SUCCESS";
                        /**
                         * 通知加密类型
                         * @description What it is encrypted with.
                         * @enum {string}
                         */
                        event_algorithm: "AEAD_AES_256_GCM";
                        /**
                         * 通知随机串
                         * @description The nonce that it was encrypted with. At most 16 characters.
                         * @example fdasfjihihih
                         */
                        event_nonce: string;
                        /**
                         * 通知附加数据
                         * @description What was authenticated besides. At most 16 characters.
                         */
                        event_associated_data?: string;
                        /**
                         * 通知密文
                         * @description The order.
                         */
                        event_ciphertext: {
                            /**
                             * 单据状态
                             * @description What became of the order.
                             * @example USER_ACCEPTED
                             */
                            state?: string;
                            /**
                             * 服务ID
                             * @description The service that it is an order of.
                             * @example 500001
                             */
                            service_id?: string;
                            /**
                             * 商户服务订单号
                             * @description The merchant's own number of the order.
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
                             * @description What is rented.
                             * @example 充电宝
                             */
                            goods_name?: string;
                            /**
                             * 是否归还
                             * @description Whether it was given back.
                             */
                            returned?: string;
                            /**
                             * 房间
                             * @description The room.
                             */
                            room?: string;
                            /**
                             * 是否入住
                             * @description Whether the guest has moved in.
                             */
                            checked_in?: string;
                            /**
                             * 入住时间
                             * @description When the guest moves in.
                             */
                            start_time?: string;
                            /**
                             * 押金金额
                             * @description The deposit that need not be paid. In fen.
                             * @example 10000
                             */
                            deposit_amount?: number;
                            /**
                             * 完结凭证
                             * @description What the order is ended with.
                             */
                            finish_ticket?: string;
                        };
                    };
                };
            };
            responses: {
                /** @description Whether the merchant has dealt with it; what is not SUCCESS is sent again. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "text/xml": {
                            /**
                             * 返回状态码
                             * @description SUCCESS where the merchant has dealt with it.
                             * @example SUCCESS
                             * @enum {string}
                             */
                            return_code: "SUCCESS" | "FAIL";
                            /**
                             * 返回信息
                             * @description Why it has not, or OK. At most 128 characters.
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
         * @description Tells that a user signed a contract by which may be deducted, or that one ended.
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
                         * @description The merchant that it is for. At most 32 characters.
                         * @example 1900000109
                         */
                        mch_id: string;
                        /**
                         * 子商户号
                         * @description The merchant ID of the sub-merchant, where there is one. At most 32 characters.
                         */
                        sub_mch_id?: string;
                        /**
                         * 签约协议号
                         * @description The merchant's own number of the contract. At most 32 characters.
                         * @example 100001256
                         */
                        contract_code: string;
                        /**
                         * 模板id
                         * @description The plan that it is a contract of. At most 28 characters.
                         * @example 123
                         */
                        plan_id: string;
                        /**
                         * 用户标识
                         * @description The user's identifier under the application ID. At most 128 characters.
                         * @example oUpF8uMuAJO_M2pxb1Q9zNjWeS6o
                         */
                        openid: string;
                        /**
                         * 用户子标识
                         * @description The user's identifier under the sub-merchant's application ID. At most 128 characters.
                         */
                        sub_openid?: string;
                        /**
                         * 签名
                         * @description The gateway's signature over every other field, the unknown ones included. At most 64 characters.
                         */
                        sign: string;
                        /**
                         * 变更类型
                         * @description ADD where the contract was signed, DELETE where it ended.
                         * @enum {string}
                         */
                        change_type: "ADD" | "DELETE";
                        /**
                         * 操作时间
                         * @description When that was, as yyyy-MM-dd HH:mm:ss in Beijing time.
                         * @example 2015-07-01 10:00:00
                         */
                        operate_time: string;
                        /**
                         * 委托代扣协议id
                         * @description WeChat Pay's number of the contract, to deduct by. At most 32 characters.
                         * @example Wx15463511252015071056489715
                         */
                        contract_id: string;
                        /**
                         * 协议到期时间
                         * @description When the contract ends by itself, as yyyy-MM-dd HH:mm:ss in Beijing time.
                         * @example 2025-07-01 10:00:00
                         */
                        contract_expired_time?: string;
                        /**
                         * 协议解约方式
                         * @description By whom and how it was ended, where it was.
                         * @enum {string}
                         */
                        contract_termination_mode?: "1" | "2" | "3" | "4" | "5" | "6" | "7";
                        /**
                         * 请求序列号
                         * @description The merchant's number of the request by which it was signed. At most 32 characters.
                         * @example 1000
                         */
                        request_serial: string;
                        /**
                         * 公众账号id
                         * @description The application ID that it was signed under. At most 32 characters.
                         * @example wx8888888888888888
                         */
                        appid?: string;
                        /**
                         * 子商户公众账号ID
                         * @description The application ID of the sub-merchant, where there is one. At most 32 characters.
                         */
                        sub_appid?: string;
                        /**
                         * 用户账户展示名称
                         * @description What the page on which it was signed called the user's account. At most 32 characters.
                         */
                        contract_display_account?: string;
                        /**
                         * 协议状态
                         * @description 0 for a contract that is in force, 1 for one that ended.
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
                         * @description When it was ended, as yyyy-MM-dd HH:mm:ss in Beijing time.
                         */
                        contract_terminated_time?: string;
                        /**
                         * 解约备注
                         * @description Why it was ended. At most 256 characters.
                         */
                        contract_termination_remark?: string;
                    };
                };
            };
            responses: {
                /** @description Whether the merchant has dealt with it; what is not SUCCESS is sent again. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "text/xml": {
                            /**
                             * 返回状态码
                             * @description SUCCESS where the merchant has dealt with it.
                             * @example SUCCESS
                             * @enum {string}
                             */
                            return_code: "SUCCESS" | "FAIL";
                            /**
                             * 返回信息
                             * @description Why it has not, or OK. At most 128 characters.
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
         * @description Tells what became of a refund; it comes to the notify_url of the refund, or to the one that the merchant platform has.
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
                         * @description Whether the gateway could make the notification; FAIL comes with nothing but return_msg, and unsigned. At most 16 characters.
                         * @example SUCCESS
                         * @enum {string}
                         */
                        return_code: "SUCCESS" | "FAIL";
                        /**
                         * 返回信息
                         * @description Why the gateway could not make the notification, where it could not. At most 128 characters.
                         * @example OK
                         */
                        return_msg?: string;
                        /**
                         * 公众平台APPID
                         * @description The application ID that was paid under. At most 32 characters.
                         * @example wx8888888888888888
                         */
                        appid: string;
                        /**
                         * 商户号
                         * @description The merchant that it is for. At most 32 characters.
                         * @example 1900000109
                         */
                        mch_id: string;
                        /**
                         * 子商户号
                         * @description The merchant ID of the sub-merchant, where there is one. At most 32 characters.
                         */
                        sub_mch_id?: string;
                        /**
                         * 子商户应用ID
                         * @description The application ID of the sub-merchant, where there is one. At most 32 characters.
                         */
                        sub_appid?: string;
                        /**
                         * 随机字符串
                         * @description A random text of the gateway's. At most 32 characters.
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
                             * @description The merchant's own number of the refund. At most 64 characters.
                             * @example 1217752501201407033233368019
                             */
                            out_refund_no: string;
                            /**
                             * 商户订单号
                             * @description The merchant's own number of the order. At most 32 characters.
                             * @example 20150806125346
                             */
                            out_trade_no: string;
                            /**
                             * 退款资金来源
                             * @description What the refund is paid from: REFUND_SOURCE_UNSETTLED_FUNDS or REFUND_SOURCE_RECHARGE_FUNDS. At most 30 characters.
                             * @example REFUND_SOURCE_RECHARGE_FUNDS
                             */
                            refund_account: string;
                            /**
                             * 申请退款金额
                             * @description What was asked to be refunded. In fen. At least 1.
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
                             * @description Where the money went, as a bank's name and the last digits of a card, or the payer's balance. At most 64 characters.
                             * @example 招商银行信用卡0403
                             */
                            refund_recv_accout?: string;
                            /**
                             * 退款发起来源
                             * @description Whether it was asked for by this interface or on the merchant platform.
                             * @enum {string}
                             */
                            refund_request_source?: "API" | "VENDOR_PLATFORM";
                            /**
                             * 退款状态
                             * @description SUCCESS where it was refunded, CHANGE where it could not be and waits for the merchant, REFUNDCLOSE where it is closed.
                             * @enum {string}
                             */
                            refund_status: "SUCCESS" | "CHANGE" | "REFUNDCLOSE";
                            /**
                             * 退款金额
                             * @description What of the refund is taken from the merchant, without coupons that nobody paid for. In fen.
                             * @example 100
                             */
                            settlement_refund_fee?: number;
                            /**
                             * 应结订单金额
                             * @description What of the order is settled to the merchant, without coupons that nobody paid for. In fen.
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
                             * @description What the whole order costs. In fen. At least 1.
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
                             * @description What of the refund the payer gets. In fen.
                             */
                            cash_refund_fee?: number;
                        };
                    };
                };
            };
            responses: {
                /** @description Whether the merchant has dealt with it; what is not SUCCESS is sent again. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "text/xml": {
                            /**
                             * 返回状态码
                             * @description SUCCESS where the merchant has dealt with it.
                             * @example SUCCESS
                             * @enum {string}
                             */
                            return_code: "SUCCESS" | "FAIL";
                            /**
                             * 返回信息
                             * @description Why it has not, or OK. At most 128 characters.
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
         * @description Tells that an order was paid, or that a deduction failed; it comes to the notify_url of the order, and again until it is answered.
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
                         * @description The application ID that was paid under. At most 32 characters.
                         * @example wx8888888888888888
                         */
                        appid: string;
                        /**
                         * 商家数据包
                         * @description The merchant's own data, which queries and notifications give back as they were. At most 128 characters.
                         * @example 深圳分店
                         */
                        attach?: string;
                        /**
                         * 付款银行
                         * @description The code of the bank, or other source, that paid. At most 32 characters.
                         * @example CMC
                         */
                        bank_type: string;
                        /**
                         * 货币种类
                         * @description The currency of the order as three letters of ISO 4217; CNY where it is absent. At most 16 characters.
                         * @example CNY
                         */
                        fee_type?: string;
                        /**
                         * 是否关注公众账号
                         * @deprecated
                         * @description Whether the payer follows the official account; the gateway always says N now. At most 1 character.
                         * @example N
                         * @enum {string}
                         */
                        is_subscribe: "Y" | "N";
                        /**
                         * 商户号
                         * @description The merchant that it is for. At most 32 characters.
                         * @example 1900000109
                         */
                        mch_id: string;
                        /**
                         * 子商户号
                         * @description The merchant ID of the sub-merchant, where there is one. At most 32 characters.
                         */
                        sub_mch_id?: string;
                        /**
                         * 子商户应用ID
                         * @description The application ID of the sub-merchant, where there is one. At most 32 characters.
                         */
                        sub_appid?: string;
                        /**
                         * 随机字符串
                         * @description A random text of the gateway's. At most 32 characters.
                         * @example 5K8264ILTKCH16CQ2502SI8ZNMTM67VS
                         */
                        nonce_str: string;
                        /**
                         * 用户标识
                         * @description The payer's identifier under the application ID. At most 128 characters.
                         * @example oUpF8uMuAJO_M2pxb1Q9zNjWeS6o
                         */
                        openid: string;
                        /**
                         * 商户订单号
                         * @description The merchant's own number of the order. At most 32 characters.
                         * @example 20150806125346
                         */
                        out_trade_no: string;
                        /**
                         * 业务结果
                         * @description Whether it was paid. At most 16 characters.
                         * @example SUCCESS
                         * @enum {string}
                         */
                        result_code: "SUCCESS" | "FAIL";
                        /**
                         * 返回状态码
                         * @description Whether the gateway could make the notification; FAIL comes with nothing but return_msg, and unsigned. At most 16 characters.
                         * @example SUCCESS
                         * @enum {string}
                         */
                        return_code: "SUCCESS" | "FAIL";
                        /**
                         * 签名
                         * @description The gateway's signature over every other field, the unknown ones included. At most 64 characters.
                         */
                        sign: string;
                        /**
                         * 支付完成时间
                         * @description When it was paid, as yyyyMMddHHmmss in Beijing time. At most 14 characters.
                         * @example 20141030133525
                         */
                        time_end?: string;
                        /**
                         * 标价金额
                         * @description What the whole order costs. In fen. At least 1.
                         * @example 100
                         */
                        total_fee: number;
                        /**
                         * 总代金券金额
                         * @description What coupons paid, all of them together. In fen.
                         * @example 10
                         */
                        coupon_fee?: number;
                        /**
                         * 代金券使用数量
                         * @description How many coupons were used.
                         * @example 1
                         */
                        coupon_count?: number;
                        /**
                         * 代金券
                         * @description The coupons that were used.
                         */
                        coupons?: {
                            /**
                             * 代金券类型
                             * @description CASH for a coupon that was paid for beforehand, NO_CASH for one that was not. At most 8 characters.
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
                         * @description The way in which the payer pays. At most 16 characters.
                         * @example JSAPI
                         * @enum {string}
                         */
                        trade_type: "JSAPI" | "NATIVE" | "APP" | "MWEB" | "PAP";
                        /**
                         * 微信支付订单号
                         * @description WeChat Pay's number of the payment. At most 32 characters.
                         * @example 1217752501201407033233368018
                         */
                        transaction_id: string;
                        /**
                         * 委托代扣协议id
                         * @description The contract by which it was deducted. At most 32 characters.
                         */
                        contract_id?: string;
                        /**
                         * 用户是否已还款
                         * @description Whether the user has paid back what WeChat Pay had advanced.
                         * @enum {string}
                         */
                        user_repaid?: "Y" | "N";
                        /**
                         * 交易状态
                         * @description What became of a deduction.
                         * @enum {string}
                         */
                        trade_state?: "SUCCESS" | "PAY_FAIL";
                    };
                };
            };
            responses: {
                /** @description Whether the merchant has dealt with it; what is not SUCCESS is sent again. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "text/xml": {
                            /**
                             * 返回状态码
                             * @description SUCCESS where the merchant has dealt with it.
                             * @example SUCCESS
                             * @enum {string}
                             */
                            return_code: "SUCCESS" | "FAIL";
                            /**
                             * 返回信息
                             * @description Why it has not, or OK. At most 128 characters.
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
                         * @description 0 where it succeeded, and -1 where it did not.
                         * @example 0
                         */
                        retcode: number;
                        /**
                         * 返回信息
                         * @description Why it did not succeed, where it did not.
                         * @example OK
                         */
                        retmsg: string;
                        /**
                         * 接口调用凭证
                         * @description The token that calls for this user carry.
                         * @example a1Yj9TfHkQ3oN5dLxW8vZr2Bc6sEu4Mg
                         */
                        access_token: string;
                        /**
                         * 凭证有效期
                         * @description How long access_token is good for. In seconds.
                         * @example 7200
                         */
                        access_token_expire_in: number;
                        /**
                         * refresh令牌
                         * @description What a new access_token is asked for by.
                         * @example Pi0KbXnRtDJqVwFyHzCmAeGlSoha1Yj9
                         */
                        refresh_token: string;
                        /**
                         * 刷新令牌有效期
                         * @description How long refresh_token is good for. In seconds.
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
                     * @description A random text that makes every request, and its signature, another one. At most 32 characters.
                     * @example 5K8264ILTKCH16CQ2502SI8ZNMTM67VS
                     */
                    nonce_str: string;
                    /**
                     * 签名
                     * @description The MD5 signature over the other fields, as 32 hexadecimal characters in upper case. At most 32 characters.
                     */
                    sign: string;
                    /**
                     * 商户订单号
                     * @description The merchant's own number of the red packet. At most 28 characters.
                     * @example 10000098201411111234567890
                     */
                    mch_billno: string;
                    /**
                     * 商户号
                     * @description The merchant ID that WeChat Pay gave to the caller. At most 32 characters.
                     * @example 1230000109
                     */
                    mch_id: string;
                    /**
                     * Appid
                     * @description The ID of the official account, mini program or app that the payment belongs to, bound to the merchant. At most 32 characters.
                     * @example wx8888888888888888
                     */
                    appid?: string;
                    /**
                     * 订单类型
                     * @description What kind of number mch_billno is; there is one, the merchant's own. At most 32 characters.
                     * @example MCHT
                     * @enum {string}
                     */
                    bill_type: "MCHT";
                };
            };
        };
        responses: {
            /** @description The envelope, and the red packet where there is one. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/xml": {
                        /**
                         * 返回状态码
                         * @description Whether the gateway accepted the request as one it can read; not whether the business succeeded. At most 16 characters.
                         * @example SUCCESS
                         * @enum {string}
                         */
                        return_code: "SUCCESS" | "FAIL";
                        /**
                         * 返回信息
                         * @description Why the request was refused, where it was. At most 128 characters.
                         * @example OK
                         */
                        return_msg?: string;
                        /**
                         * 业务结果
                         * @description Whether the business succeeded. At most 16 characters.
                         * @example SUCCESS
                         * @enum {string}
                         */
                        result_code: "SUCCESS" | "FAIL";
                        /**
                         * 错误代码
                         * @description The business error, by its code. At most 32 characters.
                         */
                        err_code?: string;
                        /**
                         * 错误代码描述
                         * @description The business error, in words. At most 128 characters.
                         */
                        err_code_des?: string;
                        /**
                         * 商户订单号
                         * @description The merchant's own number of the red packet. At most 28 characters.
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
                         * @description What became of it: being sent, sent and not taken yet, failed, taken, on its way back, or given back. At most 16 characters.
                         * @example RECEIVED
                         * @enum {string}
                         */
                        status: "SENDING" | "SENT" | "FAILED" | "RECEIVED" | "RFUND_ING" | "REFUND";
                        /**
                         * 发放类型
                         * @description How it was sent: by the API, by a list that was uploaded, or by an activity. At most 32 characters.
                         * @example API
                         * @enum {string}
                         */
                        send_type: "API" | "UPLOAD" | "ACTIVITY";
                        /**
                         * 红包类型
                         * @description GROUP for one that is shared among several people, NORMAL for one that is not. At most 32 characters.
                         * @example NORMAL
                         * @enum {string}
                         */
                        hb_type: "GROUP" | "NORMAL";
                        /**
                         * 红包个数
                         * @description Among how many people it is shared.
                         * @example 1
                         */
                        total_num: number;
                        /**
                         * 红包金额
                         * @description What is in it. In fen.
                         * @example 5000
                         */
                        total_amount: number;
                        /**
                         * 失败原因
                         * @description Why it could not be sent, where it failed. At most 32 characters.
                         */
                        reason?: string;
                        /**
                         * 红包发送时间
                         * @description When it was sent, as yyyy-MM-dd HH:mm:ss in Beijing time. At most 32 characters.
                         * @example 2015-04-21 20:00:00
                         */
                        send_time: string;
                        /**
                         * 红包退款时间
                         * @description When it was given back, as yyyy-MM-dd HH:mm:ss in Beijing time; nobody took it in time. At most 32 characters.
                         */
                        refund_time?: string;
                        /**
                         * 红包退款金额
                         * @description What was given back of it. In fen.
                         */
                        refund_amount?: number;
                        /**
                         * 祝福语
                         * @description The wish that comes with it. At most 128 characters.
                         * @example 感谢您参加猜灯谜活动，祝您元宵节快乐！
                         */
                        wishing?: string;
                        /**
                         * 活动描述
                         * @description The merchant's remark on it. At most 256 characters.
                         * @example 猜越多得越多，快来抢！
                         */
                        remark?: string;
                        /**
                         * 活动名称
                         * @description The name of the promotion that it belongs to. At most 32 characters.
                         * @example 猜灯谜抢红包活动
                         */
                        act_name?: string;
                        /**
                         * 红包领取记录
                         * @description Who took it, one entry for each.
                         */
                        hblist?: {
                            /**
                             * 领取红包的Openid
                             * @description Who took it. At most 32 characters.
                             * @example ohO4GtzOAAYMp2yapORH3dQB3W18
                             */
                            openid?: string;
                            /**
                             * 金额
                             * @description What was in it for that person. In fen.
                             * @example 5000
                             */
                            amount?: number;
                            /**
                             * 接收时间
                             * @description When it was taken, as yyyy-MM-dd HH:mm:ss in Beijing time. At most 32 characters.
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
                     * @description A random text that makes every request, and its signature, another one. At most 32 characters.
                     * @example 5K8264ILTKCH16CQ2502SI8ZNMTM67VS
                     */
                    nonce_str: string;
                    /**
                     * 签名
                     * @description The MD5 signature over the other fields, as 32 hexadecimal characters in upper case. At most 32 characters.
                     */
                    sign: string;
                    /**
                     * 商户订单号
                     * @description The merchant's own number of the red packet. At most 28 characters.
                     * @example 10000098201411111234567890
                     */
                    mch_billno: string;
                    /**
                     * 商户号
                     * @description The merchant ID that WeChat Pay gave to the caller. At most 32 characters.
                     * @example 1230000109
                     */
                    mch_id: string;
                    /**
                     * Appid
                     * @description The ID of the company in WeCom. At most 32 characters.
                     * @example wx8888888888888888
                     */
                    appid?: string;
                };
            };
        };
        responses: {
            /** @description The envelope, and the red packet where there is one. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/xml": {
                        /**
                         * 返回状态码
                         * @description Whether the gateway accepted the request as one it can read; not whether the business succeeded. At most 16 characters.
                         * @example SUCCESS
                         * @enum {string}
                         */
                        return_code: "SUCCESS" | "FAIL";
                        /**
                         * 返回信息
                         * @description Why the request was refused, where it was. At most 128 characters.
                         * @example OK
                         */
                        return_msg?: string;
                        /**
                         * 微信支付签名
                         * @description The gateway's signature over every other field of the reply, the unknown ones included. At most 64 characters.
                         */
                        sign?: string;
                        /**
                         * 业务结果
                         * @description Whether the business succeeded. At most 16 characters.
                         * @example SUCCESS
                         * @enum {string}
                         */
                        result_code: "SUCCESS" | "FAIL";
                        /**
                         * 错误代码
                         * @description The business error, by its code. At most 32 characters.
                         */
                        err_code?: string;
                        /**
                         * 错误代码描述
                         * @description The business error, in words. At most 128 characters.
                         */
                        err_code_des?: string;
                        /**
                         * 商户订单号
                         * @description The merchant's own number of the red packet. At most 28 characters.
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
                         * @description What became of it: being sent, sent and not taken yet, failed, taken, on its way back, or given back. At most 16 characters.
                         * @example RECEIVED
                         * @enum {string}
                         */
                        status: "SENDING" | "SENT" | "FAILED" | "RECEIVED" | "RFUND_ING" | "REFUND";
                        /**
                         * 发放类型
                         * @description How it was sent; there is one way, the API. At most 32 characters.
                         * @example API
                         * @enum {string}
                         */
                        send_type: "API";
                        /**
                         * 红包金额
                         * @description What is in it. In fen.
                         * @example 5000
                         */
                        total_amount: number;
                        /**
                         * 失败原因
                         * @description Why it could not be sent, where it failed. At most 32 characters.
                         */
                        reason?: string;
                        /**
                         * 红包发送时间
                         * @description When it was sent, as yyyy-MM-dd HH:mm:ss in Beijing time. At most 32 characters.
                         * @example 2015-04-21 20:00:00
                         */
                        send_time: string;
                        /**
                         * 红包退款时间
                         * @description When it was given back, as yyyy-MM-dd HH:mm:ss in Beijing time; nobody took it in time. At most 32 characters.
                         */
                        refund_time?: string;
                        /**
                         * 红包退款金额
                         * @description What was given back of it. In fen.
                         */
                        refund_amount?: number;
                        /**
                         * 祝福语
                         * @description The wish that comes with it. At most 128 characters.
                         * @example 感谢您参加猜灯谜活动，祝您元宵节快乐！
                         */
                        wishing?: string;
                        /**
                         * 活动描述
                         * @description The merchant's remark on it. At most 256 characters.
                         * @example 猜越多得越多，快来抢！
                         */
                        remark?: string;
                        /**
                         * 活动名称
                         * @description The name of the promotion that it belongs to. At most 32 characters.
                         * @example 猜灯谜抢红包活动
                         */
                        act_name?: string;
                        /**
                         * 领取红包的Openid
                         * @description Who took it. At most 32 characters.
                         * @example ohO4GtzOAAYMp2yapORH3dQB3W18
                         */
                        openid?: string;
                        /**
                         * 金额
                         * @description What was in it for that person. In fen.
                         * @example 5000
                         */
                        amount?: number;
                        /**
                         * 接收时间
                         * @description When it was taken, as yyyy-MM-dd HH:mm:ss in Beijing time. At most 32 characters.
                         * @example 2015-04-21 20:00:00
                         */
                        rcv_time?: string;
                        /**
                         * 发送者名称
                         * @description Whom the receiver sees as the sender. At most 128 characters.
                         * @example XX活动
                         */
                        sender_name?: string;
                        /**
                         * 发送者头像
                         * @description The sender's picture, by the media ID that WeCom's upload answers with. At most 128 characters.
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
                     * @description A random text that makes every request, and its signature, another one. At most 32 characters.
                     * @example 5K8264ILTKCH16CQ2502SI8ZNMTM67VS
                     */
                    nonce_str: string;
                    /**
                     * 签名
                     * @description The MD5 signature over the other fields, as 32 hexadecimal characters in upper case. At most 32 characters.
                     */
                    sign: string;
                    /**
                     * 商户订单号
                     * @description The merchant's own number of the red packet, of digits and letters; several requests with one number send once. At most 28 characters.
                     * @example 10000098201411111234567890
                     */
                    mch_billno: string;
                    /**
                     * 商户号
                     * @description The merchant ID that WeChat Pay gave to the caller. At most 32 characters.
                     * @example 1230000109
                     */
                    mch_id: string;
                    /**
                     * 子商户号
                     * @description The merchant ID of the sub-merchant that a service provider acts for. At most 32 characters.
                     * @example 1900000109
                     */
                    sub_mch_id?: string;
                    /**
                     * 触达用户appid
                     * @description The official account that tells the receiver of it, of the service provider or of the sub-merchant. At most 32 characters.
                     * @example wx8888888888888888
                     */
                    msgappid?: string;
                    /**
                     * 公众账号appid
                     * @description The ID of the official account that sends it, bound to the merchant; that of an app does not do. At most 32 characters.
                     * @example wx8888888888888888
                     */
                    wxappid?: string;
                    /**
                     * 商户名称
                     * @description Whom the receiver sees as the sender. At most 32 characters.
                     * @example 天虹百货
                     */
                    send_name: string;
                    /**
                     * 用户openid
                     * @description Who gets it, as the openid under wxappid. At most 32 characters.
                     * @example oxTWIuGaIt6gTKsQRLau2M0yL16E
                     */
                    re_openid: string;
                    /**
                     * 付款金额
                     * @description What is in it; more than 200 yuan, or less than one, needs a scene_id. In fen. At least 1.
                     * @example 1000
                     */
                    total_amount: number;
                    /**
                     * 红包发放总人数
                     * @description How many people get it; this endpoint sends to one. At least 1. At most 1.
                     * @example 1
                     */
                    total_num: number;
                    /**
                     * 红包祝福语
                     * @description The wish that comes with it. At most 128 characters.
                     * @example 感谢您参加猜灯谜活动，祝您元宵节快乐！
                     */
                    wishing: string;
                    /**
                     * Ip地址
                     * @description The IPv4 address of the machine that calls. At most 15 characters.
                     * @example 192.168.0.1
                     */
                    client_ip: string;
                    /**
                     * 活动名称
                     * @description The name of the promotion that it belongs to. At most 32 characters.
                     * @example 猜灯谜抢红包活动
                     */
                    act_name: string;
                    /**
                     * 备注
                     * @description The merchant's remark on it. At most 256 characters.
                     * @example 猜越多得越多，快来抢！
                     */
                    remark: string;
                    /**
                     * 场景id
                     * @description What it is given for, on which the limits depend. At most 32 characters.
                     * @example PRODUCT_8
                     * @enum {string}
                     */
                    scene_id?: "PRODUCT_1" | "PRODUCT_2" | "PRODUCT_3" | "PRODUCT_4" | "PRODUCT_5" | "PRODUCT_6" | "PRODUCT_7" | "PRODUCT_8";
                    /**
                     * 活动信息
                     * @description What the merchant knows of the receiver's action, by which WeChat judges the risk.
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
                         * @description The phone number of the receiver's account with the merchant, with the country's code.
                         * @example 8613800000000
                         */
                        mobile?: string;
                        /**
                         * 设备ID
                         * @description The receiver's device.
                         * @example IOS
                         */
                        deviceid?: string;
                        /**
                         * 用户操作的客户端版本
                         * @description The version of the client that the receiver acted in.
                         * @example 234134
                         */
                        clientversion?: string;
                    };
                };
            };
        };
        responses: {
            /** @description The envelope, whether the red packet was sent or not. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/xml": {
                        /**
                         * 返回状态码
                         * @description Whether the gateway accepted the request as one it can read; not whether the business succeeded. At most 16 characters.
                         * @example SUCCESS
                         * @enum {string}
                         */
                        return_code: "SUCCESS" | "FAIL";
                        /**
                         * 返回信息
                         * @description Why the request was refused, where it was. At most 128 characters.
                         * @example OK
                         */
                        return_msg?: string;
                        /**
                         * 业务结果
                         * @description Whether the business succeeded. At most 16 characters.
                         * @example SUCCESS
                         * @enum {string}
                         */
                        result_code: "SUCCESS" | "FAIL";
                        /**
                         * 错误代码
                         * @description The business error, by its code. At most 32 characters.
                         */
                        err_code?: string;
                        /**
                         * 错误代码描述
                         * @description The business error, in words. At most 128 characters.
                         */
                        err_code_des?: string;
                        /**
                         * 商户订单号
                         * @description The merchant's own number of the red packet. At most 28 characters.
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
                         * @description Who gets it, as the openid under wxappid. At most 32 characters.
                         * @example oxTWIuGaIt6gTKsQRLau2M0yL16E
                         */
                        re_openid: string;
                        /**
                         * 红包金额
                         * @description What is in it. In fen.
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
                     * @description A random text that makes every request, and its signature, another one. At most 32 characters.
                     * @example 5K8264ILTKCH16CQ2502SI8ZNMTM67VS
                     */
                    nonce_str: string;
                    /**
                     * 微信支付签名
                     * @description The MD5 signature over the other fields, as 32 hexadecimal characters in upper case. At most 32 characters.
                     */
                    sign: string;
                    /**
                     * 商户订单号
                     * @description The merchant's own number of the red packet, of digits and letters; several requests with one number send once. At most 28 characters.
                     * @example 10000098201411111234567890
                     */
                    mch_billno: string;
                    /**
                     * 商户号
                     * @description The merchant ID that WeChat Pay gave to the caller. At most 32 characters.
                     * @example 1230000109
                     */
                    mch_id: string;
                    /**
                     * 公众账号appid
                     * @description The ID of the company in WeCom. At most 32 characters.
                     * @example wx8888888888888888
                     */
                    wxappid?: string;
                    /**
                     * 发送红包的应用id
                     * @description The application of WeCom that sends it, in place of sender_name. At least 0.
                     * @example 1
                     */
                    agentid?: number;
                    /**
                     * 发送者名称
                     * @description Whom the receiver sees as the sender, in place of agentid. At most 128 characters.
                     * @example XX活动
                     */
                    sender_name?: string;
                    /**
                     * 发送者头像
                     * @description The sender's picture, by the media ID that WeCom's upload answers with. At most 128 characters.
                     * @example 1G6nrLmr5EC3MMb_-zK1dDdzmd0p7cNliYu9V5w7o8K0
                     */
                    sender_header_media_id?: string;
                    /**
                     * 用户openid
                     * @description Who gets it, as the openid under wxappid. At most 32 characters.
                     * @example oxTWIuGaIt6gTKsQRLau2M0yL16E
                     */
                    re_openid: string;
                    /**
                     * 付款金额
                     * @description What is in it; more than 200 yuan, or less than one, needs a scene_id. In fen. At least 1.
                     * @example 1000
                     */
                    total_amount: number;
                    /**
                     * 红包祝福语
                     * @description The wish that comes with it. At most 128 characters.
                     * @example 感谢您参加猜灯谜活动，祝您元宵节快乐！
                     */
                    wishing: string;
                    /**
                     * 活动名称
                     * @description The name of the promotion that it belongs to. At most 32 characters.
                     * @example 猜灯谜抢红包活动
                     */
                    act_name: string;
                    /**
                     * 备注
                     * @description The merchant's remark on it. At most 256 characters.
                     * @example 猜越多得越多，快来抢！
                     */
                    remark: string;
                    /**
                     * 场景id
                     * @description What it is given for, on which the limits depend. At most 32 characters.
                     * @example PRODUCT_8
                     * @enum {string}
                     */
                    scene_id?: "PRODUCT_1" | "PRODUCT_2" | "PRODUCT_3" | "PRODUCT_4" | "PRODUCT_5" | "PRODUCT_6" | "PRODUCT_7" | "PRODUCT_8";
                    /**
                     * 企业微信签名
                     * @description The signature by the secret of WeCom's payment application, over some of the fields; it is signed with the others. At most 32 characters.
                     * @example 99BCDAFF065A4B95628E3DB468A874A8
                     */
                    workwx_sign: string;
                };
            };
        };
        responses: {
            /** @description The envelope, whether the red packet was sent or not. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/xml": {
                        /**
                         * 返回状态码
                         * @description Whether the gateway accepted the request as one it can read; not whether the business succeeded. At most 16 characters.
                         * @example SUCCESS
                         * @enum {string}
                         */
                        return_code: "SUCCESS" | "FAIL";
                        /**
                         * 返回信息
                         * @description Why the request was refused, where it was. At most 128 characters.
                         * @example OK
                         */
                        return_msg?: string;
                        /**
                         * 微信支付签名
                         * @description The gateway's signature over every other field of the reply, the unknown ones included. At most 64 characters.
                         */
                        sign?: string;
                        /**
                         * 业务结果
                         * @description Whether the business succeeded. At most 16 characters.
                         * @example SUCCESS
                         * @enum {string}
                         */
                        result_code: "SUCCESS" | "FAIL";
                        /**
                         * 错误代码
                         * @description The business error, by its code. At most 32 characters.
                         */
                        err_code?: string;
                        /**
                         * 错误代码描述
                         * @description The business error, in words. At most 128 characters.
                         */
                        err_code_des?: string;
                        /**
                         * 商户订单号
                         * @description The merchant's own number of the red packet. At most 28 characters.
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
                         * @description Who gets it, as the openid under wxappid. At most 32 characters.
                         * @example oxTWIuGaIt6gTKsQRLau2M0yL16E
                         */
                        re_openid: string;
                        /**
                         * 红包金额
                         * @description What is in it. In fen.
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
                         * @description Whom the receiver sees as the sender. At most 128 characters.
                         * @example XX活动
                         */
                        sender_name?: string;
                        /**
                         * 发送者头像
                         * @description The sender's picture, by the media ID that WeCom's upload answers with. At most 128 characters.
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
                     * @description The merchant ID that WeChat Pay gave to the caller. At most 32 characters.
                     * @example 1230000109
                     */
                    mch_id: string;
                    /**
                     * 商户企业付款单号
                     * @description The merchant's own number of the transfer, of 8 to 32 digits and letters; several requests with one number pay once, within two days. At most 32 characters.
                     * @example 1212121221227
                     */
                    partner_trade_no: string;
                    /**
                     * 随机字符串
                     * @description A random text that makes every request, and its signature, another one. At most 32 characters.
                     * @example 5K8264ILTKCH16CQ2502SI8ZNMTM67VS
                     */
                    nonce_str: string;
                    /**
                     * 签名
                     * @description The MD5 signature over the other fields, as 32 hexadecimal characters in upper case. At most 32 characters.
                     */
                    sign: string;
                    /**
                     * 收款方银行卡号
                     * @description The number of the card that is paid to.
                     * @example 6222020000000000000
                     */
                    enc_bank_no: string;
                    /**
                     * 收款方用户名
                     * @description The name of the card's holder, as the bank knows it.
                     * @example 张三
                     */
                    enc_true_name: string;
                    /**
                     * 收款方开户行
                     * @description The bank, by its number in WeChat Pay's list. At most 64 characters.
                     * @example 1001
                     */
                    bank_code: string;
                    /**
                     * 付款金额
                     * @description What the card gets, without the charge. In fen. At least 1.
                     * @example 100000
                     */
                    amount: number;
                    /**
                     * 付款说明
                     * @description What the transfer is for; a hundred characters at most are shown. At most 512 characters.
                     * @example 理财
                     */
                    desc?: string;
                };
            };
        };
        responses: {
            /** @description The envelope, whether the transfer was accepted or not. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/xml": {
                        /**
                         * 返回状态码
                         * @description Whether the gateway accepted the request as one it can read; not whether the business succeeded. At most 16 characters.
                         * @example SUCCESS
                         * @enum {string}
                         */
                        return_code: "SUCCESS" | "FAIL";
                        /**
                         * 返回信息
                         * @description Why the request was refused, where it was. At most 128 characters.
                         * @example OK
                         */
                        return_msg?: string;
                        /**
                         * 业务结果
                         * @description Whether the business succeeded. At most 16 characters.
                         * @example SUCCESS
                         * @enum {string}
                         */
                        result_code: "SUCCESS" | "FAIL";
                        /**
                         * 错误代码
                         * @description The business error, by its code. At most 32 characters.
                         */
                        err_code?: string;
                        /**
                         * 错误代码描述
                         * @description The business error, in words. At most 128 characters.
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
                         * @description The merchant's own number of the transfer. At most 32 characters.
                         * @example 1212121221227
                         */
                        partner_trade_no: string;
                        /**
                         * 代付金额
                         * @description What the card gets, without the charge. In fen.
                         * @example 100000
                         */
                        amount: number;
                        /**
                         * 随机字符串
                         * @description A random text of the gateway's. At most 32 characters.
                         * @example 5K8264ILTKCH16CQ2502SI8ZNMTM67VS
                         */
                        nonce_str?: string;
                        /**
                         * 签名
                         * @description The gateway's signature over every other field of the reply, the unknown ones included. At most 64 characters.
                         */
                        sign?: string;
                        /**
                         * 微信企业付款单号
                         * @description WeChat Pay's number of the transfer; that it has one does not mean that it arrived. At most 64 characters.
                         * @example 10000600500852017030900000020006012
                         */
                        payment_no: string;
                        /**
                         * 手续费金额
                         * @description What WeChat Pay charges for it. In fen.
                         * @example 100
                         */
                        cmms_amt: number;
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
                     * @description The merchant ID that WeChat Pay gave to the caller. At most 32 characters.
                     * @example 1230000109
                     */
                    mch_id: string;
                    /**
                     * 商户企业付款单号
                     * @description The merchant's own number of the transfer. At most 32 characters.
                     * @example 1212121221227
                     */
                    partner_trade_no: string;
                    /**
                     * 随机字符串
                     * @description A random text that makes every request, and its signature, another one. At most 32 characters.
                     * @example 5K8264ILTKCH16CQ2502SI8ZNMTM67VS
                     */
                    nonce_str: string;
                    /**
                     * 签名
                     * @description The MD5 signature over the other fields, as 32 hexadecimal characters in upper case. At most 32 characters.
                     */
                    sign: string;
                };
            };
        };
        responses: {
            /** @description The envelope, and the transfer where there is one. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/xml": {
                        /**
                         * 返回状态码
                         * @description Whether the gateway accepted the request as one it can read; not whether the business succeeded. At most 16 characters.
                         * @example SUCCESS
                         * @enum {string}
                         */
                        return_code: "SUCCESS" | "FAIL";
                        /**
                         * 返回信息
                         * @description Why the request was refused, where it was. At most 128 characters.
                         * @example OK
                         */
                        return_msg?: string;
                        /**
                         * 业务结果
                         * @description Whether the business succeeded. At most 16 characters.
                         * @example SUCCESS
                         * @enum {string}
                         */
                        result_code: "SUCCESS" | "FAIL";
                        /**
                         * 错误代码
                         * @description The business error, by its code. At most 32 characters.
                         */
                        err_code?: string;
                        /**
                         * 错误代码描述
                         * @description The business error, in words. At most 128 characters.
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
                         * @description The merchant's own number of the transfer. At most 32 characters.
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
                         * @description The MD5 of the card's number. At most 32 characters.
                         * @example 2260a61e51cbd1dc5a3bc7ac0b4a9e8f
                         */
                        bank_no_md5: string;
                        /**
                         * 用户真实姓名
                         * @description The MD5 of the holder's name. At most 32 characters.
                         * @example 615db57aa314529aaa0fbe95b3e95bd3
                         */
                        true_name_md5: string;
                        /**
                         * 代付金额
                         * @description What the card gets, without the charge. In fen.
                         * @example 100000
                         */
                        amount: number;
                        /**
                         * 代付单状态
                         * @description PROCESSING before it is decided, SUCCESS, FAILED where it was not carried out, BANK_FAIL where the bank gave it back. At most 16 characters.
                         * @example SUCCESS
                         * @enum {string}
                         */
                        status: "PROCESSING" | "SUCCESS" | "FAILED" | "BANK_FAIL";
                        /**
                         * 手续费金额
                         * @description What WeChat Pay charges for it. In fen.
                         * @example 100
                         */
                        cmms_amt: number;
                        /**
                         * 商户下单时间
                         * @description When it was asked for, as yyyy-MM-dd HH:mm:ss in Beijing time. At most 32 characters.
                         * @example 2017-03-09 15:04:04
                         */
                        create_time: string;
                        /**
                         * 成功付款时间
                         * @description When the card had it, as yyyy-MM-dd HH:mm:ss in Beijing time; the bank may give it back later. At most 32 characters.
                         * @example 2017-03-09 15:05:04
                         */
                        pay_succ_time?: string;
                        /**
                         * 失败原因
                         * @description Why it failed, for people to read. At most 128 characters.
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
            /** @description The page, which is for the user to see. */
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
            /** @description The envelope, with the address where the request was accepted. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/xml": {
                        /**
                         * 返回状态码
                         * @description Whether the gateway accepted the request as one it can read; not whether the business succeeded. At most 16 characters.
                         * @example SUCCESS
                         * @enum {string}
                         */
                        return_code: "SUCCESS" | "FAIL";
                        /**
                         * 返回信息
                         * @description Why the request was refused, where it was. At most 128 characters.
                         * @example OK
                         */
                        return_msg?: string;
                        /**
                         * 业务结果
                         * @description Whether the business succeeded. At most 16 characters.
                         * @example SUCCESS
                         * @enum {string}
                         */
                        result_code?: "SUCCESS" | "FAIL";
                        /**
                         * 业务结果描述
                         * @description The business error, by its code; it stands in place of err_code. At most 128 characters.
                         */
                        result_msg?: string;
                        /**
                         * 跳转URL
                         * @description Where to send the user, from a page whose address goes along as Referer.
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
                     * @description The ID of the official account, mini program or app that the payment belongs to, bound to the merchant. At most 32 characters.
                     * @example wx8888888888888888
                     */
                    appid?: string;
                    /**
                     * 子商户公众账号ID
                     * @description The application ID of the sub-merchant, where a service provider acts for one that has its own. At most 32 characters.
                     * @example wx8888888888888889
                     */
                    sub_appid?: string;
                    /**
                     * 商户号
                     * @description The merchant ID that WeChat Pay gave to the caller. At most 32 characters.
                     * @example 1230000109
                     */
                    mch_id: string;
                    /**
                     * 子商户号
                     * @description The merchant ID of the sub-merchant that a service provider acts for. At most 32 characters.
                     * @example 1900000109
                     */
                    sub_mch_id?: string;
                    /**
                     * 商户订单号
                     * @description The merchant's own number of the order. At most 32 characters.
                     * @example 20150806125346
                     */
                    out_trade_no: string;
                    /**
                     * 随机字符串
                     * @description A random text that makes every request, and its signature, another one. At most 32 characters.
                     * @example 5K8264ILTKCH16CQ2502SI8ZNMTM67VS
                     */
                    nonce_str: string;
                    /**
                     * 签名
                     * @description The signature over the other fields: 32 hexadecimal characters for MD5, 64 for HMAC-SHA256, in upper case. At most 64 characters.
                     */
                    sign: string;
                    /**
                     * 签名方式
                     * @description The signature algorithm. The gateway assumes MD5 where this field is absent, so it is always sent, and signed.
                     * @example HMAC-SHA256
                     * @enum {string}
                     */
                    sign_type: "HMAC-SHA256" | "MD5";
                };
            };
        };
        responses: {
            /** @description The envelope, whether the order was closed or not. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/xml": {
                        /**
                         * 返回状态码
                         * @description Whether the gateway accepted the request as one it can read; not whether the business succeeded. At most 16 characters.
                         * @example SUCCESS
                         * @enum {string}
                         */
                        return_code: "SUCCESS" | "FAIL";
                        /**
                         * 返回信息
                         * @description Why the request was refused, where it was. At most 128 characters.
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
                         * @description The application ID of the sub-merchant, where the request named one. At most 32 characters.
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
                         * @description The merchant ID of the sub-merchant, where the request named one. At most 32 characters.
                         */
                        sub_mch_id?: string;
                        /**
                         * 随机字符串
                         * @description A random text of the gateway's. At most 32 characters.
                         * @example 5K8264ILTKCH16CQ2502SI8ZNMTM67VS
                         */
                        nonce_str: string;
                        /**
                         * 签名
                         * @description The gateway's signature over every other field of the reply, the unknown ones included. At most 64 characters.
                         */
                        sign: string;
                        /**
                         * 业务结果
                         * @description Whether the business succeeded. At most 16 characters.
                         * @example SUCCESS
                         * @enum {string}
                         */
                        result_code: "SUCCESS" | "FAIL";
                        /**
                         * 业务结果描述
                         * @description The business result, in words. At most 16 characters.
                         * @example OK
                         */
                        result_msg?: string;
                        /**
                         * 错误代码
                         * @description The business error, by its code. At most 32 characters.
                         */
                        err_code?: string;
                        /**
                         * 错误代码描述
                         * @description The business error, in words. At most 128 characters.
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
                     * @description The application ID of the one who makes the combined order. At most 32 characters.
                     * @example wx8888888888888888
                     */
                    combine_appid?: string;
                    /**
                     * 合单商户号
                     * @description The merchant ID of the one who makes the combined order. At most 32 characters.
                     * @example 1230000109
                     */
                    combine_mch_id: string;
                    /**
                     * 设备号
                     * @description The merchant's own number of the terminal or shop. At most 32 characters.
                     * @example 013467007045764
                     */
                    device_info?: string;
                    /**
                     * 随机字符串
                     * @description A random text that makes every request, and its signature, another one. At most 32 characters.
                     * @example 5K8264ILTKCH16CQ2502SI8ZNMTM67VS
                     */
                    nonce_str: string;
                    /**
                     * 签名
                     * @description The signature over the other fields: 32 hexadecimal characters for MD5, 64 for HMAC-SHA256, in upper case. At most 64 characters.
                     */
                    sign: string;
                    /**
                     * 签名类型
                     * @description The signature algorithm; this endpoint takes HMAC-SHA256 only.
                     * @example HMAC-SHA256
                     * @enum {string}
                     */
                    sign_type: "HMAC-SHA256";
                    /**
                     * 合单商户订单号
                     * @description The merchant's own number of the order, of digits, letters and _-|*@, which no other order of the merchant has. At most 32 characters.
                     * @example 20150806125346
                     */
                    combine_out_trade_no: string;
                    /**
                     * 终端IP
                     * @description The IP address, v4 or v6, of the device that pays or takes the payment. At most 16 characters.
                     * @example 123.12.12.123
                     */
                    spbill_create_ip: string;
                    /**
                     * 交易起始时间
                     * @description When the order was made, as yyyyMMddHHmmss in Beijing time. At most 14 characters.
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
                     * @description The public address, without a query string, to which the result is sent. At most 256 characters.
                     * @example https://www.example.com/wxpay/notify
                     */
                    notify_url: string;
                    /**
                     * 交易类型
                     * @description The way in which the payer will pay: JSAPI, NATIVE, APP or MWEB. At most 16 characters.
                     * @example JSAPI
                     * @enum {string}
                     */
                    trade_type: "JSAPI" | "NATIVE" | "APP" | "MWEB";
                    /**
                     * 商品ID
                     * @description The merchant's ID of what the QR code sells, for NATIVE. At most 32 characters.
                     * @example 1234567890
                     */
                    product_id?: string;
                    /**
                     * 合单用户标识
                     * @description The payer's identifier under combine_appid, for JSAPI. At most 128 characters.
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
                         * @description The merchant's own number of the terminal or shop.
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
                         * @description The page or app that an MWEB order is paid from.
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
                             * @description The address of the site.
                             */
                            app_url?: string;
                            /**
                             * iOS平台BundleID
                             * @description The app's bundle ID, for iOS.
                             */
                            bundle_id?: string;
                            /**
                             * Android平台Package
                             * @description The app's package, for Android.
                             */
                            package_name?: string;
                        };
                    };
                    /**
                     * 子单信息
                     * @description The orders that are combined.
                     */
                    sub_order_list: {
                        /**
                         * 子订单数
                         * @description How many orders there are. At least 1.
                         * @example 1
                         */
                        order_num: number;
                        /**
                         * 子订单信息
                         * @description The orders, one by one.
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
                             * @description What is paid for, as the payer reads it.
                             * @example 子订单1
                             */
                            body: string;
                            /**
                             * 商品详情
                             * @description The goods of the order, as text.
                             */
                            detail?: string;
                            /**
                             * 附加数据
                             * @description The merchant's own data, which queries and notifications give back as they were.
                             * @example 深圳分店
                             */
                            attach: string;
                            /**
                             * 子单商户订单号
                             * @description The merchant's own number of the order.
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
                             * @description What the order costs. In fen. At least 1.
                             * @example 88
                             */
                            total_fee: number;
                            /**
                             * 子商户公众账号ID
                             * @description The application ID of the sub-merchant, where a service provider acts for one.
                             */
                            sub_appid?: string;
                            /**
                             * 特约商户商户号
                             * @description The merchant ID of the sub-merchant that a service provider acts for.
                             */
                            sub_mch_id?: string;
                        }[];
                    };
                };
            };
        };
        responses: {
            /** @description The envelope, whether the order was made or not. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/xml": {
                        /**
                         * 返回状态码
                         * @description Whether the gateway accepted the request as one it can read; not whether the business succeeded. At most 16 characters.
                         * @example SUCCESS
                         * @enum {string}
                         */
                        return_code: "SUCCESS" | "FAIL";
                        /**
                         * 返回信息
                         * @description Why the request was refused, where it was. At most 128 characters.
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
                         * @description The merchant's own number of the terminal or shop. At most 32 characters.
                         * @example 013467007045764
                         */
                        device_info?: string;
                        /**
                         * 随机字符串
                         * @description A random text of the gateway's. At most 32 characters.
                         * @example 5K8264ILTKCH16CQ2502SI8ZNMTM67VS
                         */
                        nonce_str: string;
                        /**
                         * 签名
                         * @description The gateway's signature over every other field of the reply, the unknown ones included. At most 64 characters.
                         */
                        sign: string;
                        /**
                         * 业务结果
                         * @description Whether the business succeeded. At most 16 characters.
                         * @example SUCCESS
                         * @enum {string}
                         */
                        result_code: "SUCCESS" | "FAIL";
                        /**
                         * 错误代码
                         * @description The business error, by its code. At most 32 characters.
                         */
                        err_code?: string;
                        /**
                         * 错误代码描述
                         * @description The business error, in words. At most 128 characters.
                         */
                        err_code_des?: string;
                        /**
                         * 交易类型
                         * @description The trade_type of the request. At most 16 characters.
                         * @example JSAPI
                         */
                        trade_type: string;
                        /**
                         * 二维码链接
                         * @description What the QR code of a NATIVE order says. At most 64 characters.
                         * @example weixin://wxpay/bizpayurl/up?pr=NwY5Mz9&groupid=00
                         */
                        code_url?: string;
                        /**
                         * 预支付交易会话标识
                         * @description The order's name in the call that opens the cashier, for two hours. At most 64 characters.
                         * @example wx201410272009395522657a690389285100
                         */
                        prepay_id: string;
                        /**
                         * H5支付跳转链接
                         * @description The address that opens the cashier of an MWEB order, for five minutes.
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
                     * @description The ID of the official account, mini program or app that the payment belongs to, bound to the merchant. At most 32 characters.
                     * @example wx8888888888888888
                     */
                    appid?: string;
                    /**
                     * 商户号
                     * @description The merchant ID that WeChat Pay gave to the caller. At most 32 characters.
                     * @example 1230000109
                     */
                    mch_id: string;
                    /**
                     * 子商户号
                     * @description The sub-merchant whose bill it is; all of a service provider's together where it is absent. At most 32 characters.
                     * @example 1900000109
                     */
                    sub_mch_id?: string;
                    /**
                     * 随机字符串
                     * @description A random text that makes every request, and its signature, another one. At most 32 characters.
                     * @example 5K8264ILTKCH16CQ2502SI8ZNMTM67VS
                     */
                    nonce_str: string;
                    /**
                     * 签名
                     * @description The MD5 signature over the other fields, as 32 hexadecimal characters in upper case. At most 32 characters.
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
                     * @description What the bill lists: ALL for everything, which is also meant where it is absent, SUCCESS for payments, REFUND for refunds, RECHARGE_REFUND for refunds of deposits.
                     * @example ALL
                     * @enum {string}
                     */
                    bill_type?: "ALL" | "SUCCESS" | "REFUND" | "RECHARGE_REFUND";
                    /**
                     * 压缩账单
                     * @description GZIP for a bill that is compressed on the way; not compressed where it is absent.
                     * @example GZIP
                     * @enum {string}
                     */
                    tar_type?: "GZIP";
                };
            };
        };
        responses: {
            /** @description The bill, or the envelope of a failure. */
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
                         * @description Whether the gateway accepted the request as one it can read; not whether the business succeeded. At most 16 characters.
                         * @example SUCCESS
                         * @enum {string}
                         */
                        return_code: "SUCCESS" | "FAIL";
                        /**
                         * 错误码描述
                         * @description Why the request was refused, where it was. At most 128 characters.
                         * @example OK
                         */
                        return_msg?: string;
                        /**
                         * 错误码
                         * @description The error, by a number that several of them share; return_msg tells them apart. At most 16 characters.
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
                     * @description The ID of the official account, mini program or app that the payment belongs to, bound to the merchant. At most 32 characters.
                     * @example wx8888888888888888
                     */
                    appid?: string;
                    /**
                     * 商户号
                     * @description The merchant ID that WeChat Pay gave to the caller. At most 32 characters.
                     * @example 1230000109
                     */
                    mch_id: string;
                    /**
                     * 随机字符串
                     * @description A random text that makes every request, and its signature, another one. At most 32 characters.
                     * @example 5K8264ILTKCH16CQ2502SI8ZNMTM67VS
                     */
                    nonce_str: string;
                    /**
                     * 签名
                     * @description The signature over the other fields: 32 hexadecimal characters for MD5, 64 for HMAC-SHA256, in upper case. At most 64 characters.
                     */
                    sign: string;
                    /**
                     * 签名类型
                     * @description The signature algorithm; this endpoint takes HMAC-SHA256 only.
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
                     * @description Whose flow it is: Basic for the basic account, Operation for the operating account, Fees for the account of charges.
                     * @example Basic
                     * @enum {string}
                     */
                    account_type: "Basic" | "Operation" | "Fees";
                    /**
                     * 压缩账单
                     * @description GZIP for a bill that is compressed on the way; not compressed where it is absent. At most 8 characters.
                     * @example GZIP
                     * @enum {string}
                     */
                    tar_type?: "GZIP";
                };
            };
        };
        responses: {
            /** @description The bill, or the envelope of a failure. */
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
                         * @description Whether the gateway accepted the request as one it can read; not whether the business succeeded. At most 16 characters.
                         * @example SUCCESS
                         * @enum {string}
                         */
                        return_code: "SUCCESS" | "FAIL";
                        /**
                         * 返回信息
                         * @description Why the request was refused, where it was. At most 128 characters.
                         * @example OK
                         */
                        return_msg?: string;
                        /**
                         * 业务结果
                         * @description Whether the business succeeded. At most 16 characters.
                         * @example SUCCESS
                         * @enum {string}
                         */
                        result_code?: "SUCCESS" | "FAIL";
                        /**
                         * 错误代码
                         * @description The business error, by its code. At most 32 characters.
                         */
                        err_code?: string;
                        /**
                         * 错误代码描述
                         * @description The business error, in words. At most 128 characters.
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
                     * @description The version of the interface; needed only where the order takes part in promotions on single goods. At most 32 characters.
                     * @example 1.0
                     * @enum {string}
                     */
                    version?: "1.0";
                    /**
                     * 是否分账
                     * @description Whether the amount is held back for profit sharing. At most 1 character.
                     * @example N
                     * @enum {string}
                     */
                    profit_sharing?: "Y" | "N";
                    /**
                     * 是否押金支付
                     * @description Whether the amount is a deposit, to be consumed or given back later. At most 1 character.
                     * @example N
                     * @enum {string}
                     */
                    deposit?: "Y" | "N";
                    /**
                     * 公众账号ID
                     * @description The ID of the official account, mini program or app that the payment belongs to, bound to the merchant. At most 32 characters.
                     * @example wx8888888888888888
                     */
                    appid?: string;
                    /**
                     * 子商户公众账号ID
                     * @description The application ID of the sub-merchant, where a service provider acts for one that has its own. At most 32 characters.
                     * @example wx8888888888888889
                     */
                    sub_appid?: string;
                    /**
                     * 商户号
                     * @description The merchant ID that WeChat Pay gave to the caller. At most 32 characters.
                     * @example 1230000109
                     */
                    mch_id: string;
                    /**
                     * 子商户号
                     * @description The merchant ID of the sub-merchant that a service provider acts for. At most 32 characters.
                     * @example 1900000109
                     */
                    sub_mch_id?: string;
                    /**
                     * 设备号
                     * @description The merchant's own number of the terminal or shop. At most 32 characters.
                     * @example 013467007045764
                     */
                    device_info?: string;
                    /**
                     * 随机字符串
                     * @description A random text that makes every request, and its signature, another one. At most 32 characters.
                     * @example 5K8264ILTKCH16CQ2502SI8ZNMTM67VS
                     */
                    nonce_str: string;
                    /**
                     * 签名
                     * @description The signature over the other fields: 32 hexadecimal characters for MD5, 64 for HMAC-SHA256, in upper case. At most 64 characters.
                     */
                    sign: string;
                    /**
                     * 签名方式
                     * @description The signature algorithm. The gateway assumes MD5 where this field is absent, so it is always sent, and signed.
                     * @example HMAC-SHA256
                     * @enum {string}
                     */
                    sign_type: "HMAC-SHA256" | "MD5";
                    /**
                     * 商品描述
                     * @description What is paid for, as the payer reads it. At most 128 characters.
                     * @example 腾讯充值中心-QQ会员充值
                     */
                    body: string;
                    /**
                     * 商品详情
                     * @description The goods that are paid for, one by one, which promotions on single goods need.
                     */
                    detail?: {
                        /**
                         * 订单原价
                         * @description What the order would cost without the merchant's own discounts. In fen.
                         */
                        cost_price?: number;
                        /**
                         * 商品小票ID
                         * @description The number of the merchant's receipt.
                         */
                        receipt_id?: string;
                        /**
                         * 单品列表
                         * @description The goods, at least one.
                         */
                        goods_detail: {
                            /**
                             * 商品编码
                             * @description The merchant's code of the goods.
                             * @example iphone6s_16G
                             */
                            goods_id?: string;
                            /**
                             * 微信支付商品编码
                             * @description WeChat Pay's code of the goods, where it has one.
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
                             * @description How many of them. At least 0.
                             * @example 1
                             */
                            quantity?: number;
                            /**
                             * 商品单价
                             * @description What one of them costs, the merchant's own discounts taken off. In fen.
                             * @example 100
                             */
                            price?: number;
                            /**
                             * 商品种类
                             * @description The merchant's code of the kind of goods.
                             */
                            goods_category?: string;
                            /**
                             * 商品描述
                             * @description What the goods are, in words.
                             */
                            body?: string;
                            /**
                             * 商品种类
                             * @description The kind of goods, by WeChat Pay's word for it.
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
                     * @description The merchant's own data, which queries and notifications give back as they were. At most 127 characters.
                     * @example 深圳分店
                     */
                    attach?: string;
                    /**
                     * 商户订单号
                     * @description The merchant's own number of the order, of digits, letters and _-|*@, which no other order of the merchant has. At most 32 characters.
                     * @example 20150806125346
                     */
                    out_trade_no: string;
                    /**
                     * 订单金额
                     * @description What the whole order costs. In fen. At least 1.
                     * @example 100
                     */
                    total_fee: number;
                    /**
                     * 货币类型
                     * @description The currency of the order as three letters of ISO 4217; CNY where it is absent. At most 16 characters.
                     * @example CNY
                     */
                    fee_type?: string;
                    /**
                     * 终端IP
                     * @description The IP address, v4 or v6, of the device that pays or takes the payment. At most 64 characters.
                     * @example 123.12.12.123
                     */
                    spbill_create_ip: string;
                    /**
                     * 订单优惠标记
                     * @description A tag that promotions of the merchant ask for. At most 32 characters.
                     * @example WXG
                     */
                    goods_tag?: string;
                    /**
                     * 指定支付方式
                     * @description Means of payment that are excluded; no_credit excludes credit cards. At most 32 characters.
                     * @example no_credit
                     */
                    limit_pay?: string;
                    /**
                     * 交易起始时间
                     * @description When the order was made, as yyyyMMddHHmmss in Beijing time. At most 14 characters.
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
                     * @description Whether the payer is offered an electronic invoice in the payment's messages. At most 8 characters.
                     * @example Y
                     * @enum {string}
                     */
                    receipt?: "Y" | "N";
                    /**
                     * 授权码
                     * @description What the payer's code says; whoever has it can take a payment, for a minute. At most 128 characters.
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
                             * @description The merchant's own ID of the shop.
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
                             * @description The code of the administrative division that the shop lies in.
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
            /** @description The envelope, whether the payment was taken or not. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/xml": {
                        /**
                         * 返回状态码
                         * @description Whether the gateway accepted the request as one it can read; not whether the business succeeded. At most 16 characters.
                         * @example SUCCESS
                         * @enum {string}
                         */
                        return_code: "SUCCESS" | "FAIL";
                        /**
                         * 返回信息
                         * @description Why the request was refused, where it was. At most 128 characters.
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
                         * @description The application ID of the sub-merchant, where the request named one. At most 32 characters.
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
                         * @description The merchant ID of the sub-merchant, where the request named one. At most 32 characters.
                         */
                        sub_mch_id?: string;
                        /**
                         * 设备号
                         * @description The merchant's own number of the terminal or shop. At most 32 characters.
                         * @example 013467007045764
                         */
                        device_info?: string;
                        /**
                         * 随机字符串
                         * @description A random text of the gateway's. At most 32 characters.
                         * @example 5K8264ILTKCH16CQ2502SI8ZNMTM67VS
                         */
                        nonce_str: string;
                        /**
                         * 签名
                         * @description The gateway's signature over every other field of the reply, the unknown ones included. At most 64 characters.
                         */
                        sign: string;
                        /**
                         * 业务结果
                         * @description Whether the business succeeded. At most 16 characters.
                         * @example SUCCESS
                         * @enum {string}
                         */
                        result_code: "SUCCESS" | "FAIL";
                        /**
                         * 错误代码
                         * @description The business error, by its code. At most 32 characters.
                         */
                        err_code?: string;
                        /**
                         * 错误代码描述
                         * @description The business error, in words. At most 128 characters.
                         */
                        err_code_des?: string;
                        /**
                         * 用户标识
                         * @description The payer's identifier under the application ID. At most 128 characters.
                         * @example oUpF8uMuAJO_M2pxb1Q9zNjWeS6o
                         */
                        openid: string;
                        /**
                         * 是否关注公众账号
                         * @deprecated
                         * @description Whether the payer follows the official account; the gateway always says N now. At most 1 character.
                         * @example N
                         * @enum {string}
                         */
                        is_subscribe?: "Y" | "N";
                        /**
                         * 交易类型
                         * @description MICROPAY. At most 16 characters.
                         * @example MICROPAY
                         */
                        trade_type: string;
                        /**
                         * 付款银行
                         * @description The code of the bank, or other source, that paid. At most 32 characters.
                         * @example CMC
                         */
                        bank_type: string;
                        /**
                         * 货币类型
                         * @description The currency of the order as three letters of ISO 4217; CNY where it is absent. At most 16 characters.
                         * @example CNY
                         */
                        fee_type?: string;
                        /**
                         * 订单金额
                         * @description What the whole order costs. In fen. At least 1.
                         * @example 100
                         */
                        total_fee: number;
                        /**
                         * 应结订单金额
                         * @description What of the order is settled to the merchant, without coupons that nobody paid for. In fen.
                         * @example 100
                         */
                        settlement_total_fee?: number;
                        /**
                         * 代金券金额
                         * @description What coupons paid, all of them together. In fen.
                         * @example 10
                         */
                        coupon_fee?: number;
                        /**
                         * 现金支付货币类型
                         * @description The currency of cash_fee as three letters of ISO 4217; CNY where it is absent. At most 16 characters.
                         * @example CNY
                         */
                        cash_fee_type?: string;
                        /**
                         * 现金支付金额
                         * @description What the payer paid without coupons. In fen.
                         * @example 90
                         */
                        cash_fee: number;
                        /**
                         * 微信支付订单号
                         * @description WeChat Pay's number of the payment. At most 32 characters.
                         * @example 1217752501201407033233368018
                         */
                        transaction_id: string;
                        /**
                         * 商户订单号
                         * @description The merchant's own number of the order. At most 32 characters.
                         * @example 20150806125346
                         */
                        out_trade_no: string;
                        /**
                         * 商家数据包
                         * @description The merchant's own data, which queries and notifications give back as they were. At most 128 characters.
                         * @example 深圳分店
                         */
                        attach?: string;
                        /**
                         * 支付完成时间
                         * @description When it was paid, as yyyyMMddHHmmss in Beijing time. At most 14 characters.
                         * @example 20141030133525
                         */
                        time_end: string;
                        /**
                         * 营销详情
                         * @description The promotions that were applied to the payment.
                         */
                        promotion_detail?: {
                            /**
                             * 优惠列表
                             * @description The promotions, one by one.
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
                                scope?: "GLOBAL" | "SINGLE";
                                /**
                                 * 优惠类型
                                 * @description COUPON for one that was paid for beforehand, DISCOUNT for one that was not.
                                 * @example COUPON
                                 * @enum {string}
                                 */
                                type?: "COUPON" | "DISCOUNT";
                                /**
                                 * 优惠券面额
                                 * @description What the payer saved by it. In fen.
                                 * @example 10
                                 */
                                amount: number;
                                /**
                                 * 活动ID
                                 * @description The ID of the promotion in WeChat Pay's merchant platform.
                                 * @example 931386
                                 */
                                activity_id: string;
                                /**
                                 * 微信出资
                                 * @description What WeChat Pay paid of it. In fen.
                                 * @example 0
                                 */
                                wxpay_contribute?: number;
                                /**
                                 * 商户出资
                                 * @description What the merchant paid of it. In fen.
                                 * @example 10
                                 */
                                merchant_contribute?: number;
                                /**
                                 * 其他出资
                                 * @description What others paid of it. In fen.
                                 * @example 0
                                 */
                                other_contribute?: number;
                                /**
                                 * 单品列表
                                 * @description The goods it was given for, where it was given for single ones.
                                 */
                                goods_detail?: {
                                    /**
                                     * 商品编码
                                     * @description The merchant's code of the goods.
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
                                     * @description What was saved on one of the goods. In fen.
                                     * @example 10
                                     */
                                    discount_amount?: number;
                                    /**
                                     * 微信支付商品编码
                                     * @description WeChat Pay's code of the goods, where it has one.
                                     */
                                    wxpay_goods_id?: string;
                                    /**
                                     * 商品名称
                                     * @description The name of the goods.
                                     */
                                    goods_name?: string;
                                    /**
                                     * 商品数量
                                     * @description How many of them.
                                     * @example 1
                                     */
                                    quantity: number;
                                    /**
                                     * 商品单价
                                     * @description What one of them costs. In fen.
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
                     * @description The version of the interface; needed only where the order takes part in promotions on single goods. At most 32 characters.
                     * @example 1.0
                     * @enum {string}
                     */
                    version?: "1.0";
                    /**
                     * 公众账号ID
                     * @description The ID of the official account, mini program or app that the payment belongs to, bound to the merchant. At most 32 characters.
                     * @example wx8888888888888888
                     */
                    appid?: string;
                    /**
                     * 子商户公众账号ID
                     * @description The application ID of the sub-merchant, where a service provider acts for one that has its own. At most 32 characters.
                     * @example wx8888888888888889
                     */
                    sub_appid?: string;
                    /**
                     * 商户号
                     * @description The merchant ID that WeChat Pay gave to the caller. At most 32 characters.
                     * @example 1230000109
                     */
                    mch_id: string;
                    /**
                     * 子商户号
                     * @description The merchant ID of the sub-merchant that a service provider acts for. At most 32 characters.
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
                     * @description The merchant's own number of the order. At most 32 characters.
                     * @example 20150806125346
                     */
                    out_trade_no?: string;
                    /**
                     * 随机字符串
                     * @description A random text that makes every request, and its signature, another one. At most 32 characters.
                     * @example 5K8264ILTKCH16CQ2502SI8ZNMTM67VS
                     */
                    nonce_str: string;
                    /**
                     * 签名方式
                     * @description The signature algorithm. The gateway assumes MD5 where this field is absent, so it is always sent, and signed.
                     * @example HMAC-SHA256
                     * @enum {string}
                     */
                    sign_type: "HMAC-SHA256" | "MD5";
                    /**
                     * 签名
                     * @description The signature over the other fields: 32 hexadecimal characters for MD5, 64 for HMAC-SHA256, in upper case. At most 64 characters.
                     */
                    sign: string;
                };
            };
        };
        responses: {
            /** @description The envelope, and the order where there is one. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/xml": {
                        /**
                         * 返回状态码
                         * @description Whether the gateway accepted the request as one it can read; not whether the business succeeded. At most 16 characters.
                         * @example SUCCESS
                         * @enum {string}
                         */
                        return_code: "SUCCESS" | "FAIL";
                        /**
                         * 返回信息
                         * @description Why the request was refused, where it was. At most 128 characters.
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
                         * @description The application ID of the sub-merchant, where the request named one. At most 32 characters.
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
                         * @description The merchant ID of the sub-merchant, where the request named one. At most 32 characters.
                         */
                        sub_mch_id?: string;
                        /**
                         * 随机字符串
                         * @description A random text of the gateway's. At most 32 characters.
                         * @example 5K8264ILTKCH16CQ2502SI8ZNMTM67VS
                         */
                        nonce_str: string;
                        /**
                         * 签名
                         * @description The gateway's signature over every other field of the reply, the unknown ones included. At most 64 characters.
                         */
                        sign: string;
                        /**
                         * 业务结果
                         * @description Whether the business succeeded. At most 16 characters.
                         * @example SUCCESS
                         * @enum {string}
                         */
                        result_code: "SUCCESS" | "FAIL";
                        /**
                         * 错误代码
                         * @description The business error, by its code. At most 32 characters.
                         */
                        err_code?: string;
                        /**
                         * 错误代码描述
                         * @description The business error, in words. At most 128 characters.
                         */
                        err_code_des?: string;
                        /**
                         * 设备号
                         * @description The merchant's own number of the terminal or shop. At most 32 characters.
                         * @example 013467007045764
                         */
                        device_info?: string;
                        /**
                         * 用户标识
                         * @description The payer's identifier under the application ID. At most 128 characters.
                         * @example oUpF8uMuAJO_M2pxb1Q9zNjWeS6o
                         */
                        openid?: string;
                        /**
                         * 是否关注公众账号
                         * @deprecated
                         * @description Whether the payer follows the official account; the gateway always says N now. At most 1 character.
                         * @example N
                         * @enum {string}
                         */
                        is_subscribe?: "Y" | "N";
                        /**
                         * 用户子标识
                         * @description The payer's identifier under sub_appid. At most 128 characters.
                         */
                        sub_openid?: string;
                        /**
                         * 是否关注子公众账号
                         * @description Whether the payer follows the sub-merchant's official account. At most 1 character.
                         * @enum {string}
                         */
                        sub_is_subscribe?: "Y" | "N";
                        /**
                         * 交易类型
                         * @description How the order is paid: JSAPI, NATIVE, APP, MWEB, MICROPAY, FACEPAY. At most 16 characters.
                         * @example JSAPI
                         */
                        trade_type?: string;
                        /**
                         * 交易状态
                         * @description Where the order stands: paid, refunded in part or whole, not paid, closed, revoked, being paid, failed, accepted and to be deducted. At most 32 characters.
                         * @example SUCCESS
                         * @enum {string}
                         */
                        trade_state: "SUCCESS" | "REFUND" | "NOTPAY" | "CLOSED" | "REVOKED" | "USERPAYING" | "PAYERROR" | "ACCEPT";
                        /**
                         * 付款银行
                         * @description The code of the bank, or other source, that paid. At most 32 characters.
                         * @example CMC
                         */
                        bank_type?: string;
                        /**
                         * 标价金额
                         * @description What the whole order costs. In fen. At least 1.
                         * @example 100
                         */
                        total_fee?: number;
                        /**
                         * 应结订单金额
                         * @description What of the order is settled to the merchant, without coupons that nobody paid for. In fen.
                         * @example 100
                         */
                        settlement_total_fee?: number;
                        /**
                         * 标价币种
                         * @description The currency of the order as three letters of ISO 4217; CNY where it is absent. At most 16 characters.
                         * @example CNY
                         */
                        fee_type?: string;
                        /**
                         * 现金支付金额
                         * @description What the payer paid without coupons. In fen.
                         * @example 90
                         */
                        cash_fee?: number;
                        /**
                         * 现金支付币种
                         * @description The currency of cash_fee as three letters of ISO 4217; CNY where it is absent. At most 16 characters.
                         * @example CNY
                         */
                        cash_fee_type?: string;
                        /**
                         * 代金券金额
                         * @description What coupons paid, all of them together. In fen.
                         * @example 10
                         */
                        coupon_fee?: number;
                        /**
                         * 代金券数量
                         * @description How many coupons were used.
                         * @example 1
                         */
                        coupon_count?: number;
                        /**
                         * 代金券
                         * @description The coupons that were used.
                         */
                        coupons?: {
                            /**
                             * 代金券类型
                             * @description CASH for a coupon that was paid for beforehand, NO_CASH for one that was not. At most 8 characters.
                             * @example CASH
                             */
                            coupon_type?: string;
                            /**
                             * 代金券ID
                             * @description The coupon. At most 20 characters.
                             * @example 10000
                             */
                            coupon_id?: string;
                            /**
                             * 单个代金券支付金额
                             * @description What this coupon paid. In fen.
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
                         * @description The merchant's own number of the order. At most 32 characters.
                         * @example 20150806125346
                         */
                        out_trade_no: string;
                        /**
                         * 附加数据
                         * @description The merchant's own data, which queries and notifications give back as they were. At most 128 characters.
                         * @example 深圳分店
                         */
                        attach?: string;
                        /**
                         * 支付完成时间
                         * @description When it was paid, as yyyyMMddHHmmss in Beijing time. At most 14 characters.
                         * @example 20141030133525
                         */
                        time_end?: string;
                        /**
                         * 交易状态描述
                         * @description The state in words, and what to do next. At most 256 characters.
                         * @example 支付成功
                         */
                        trade_state_desc?: string;
                        /**
                         * 营销详情
                         * @description The promotions that were applied to the payment, where the request had a version.
                         */
                        promotion_detail?: {
                            /**
                             * 优惠列表
                             * @description The promotions, one by one.
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
                                scope?: "GLOBAL" | "SINGLE";
                                /**
                                 * 优惠类型
                                 * @description COUPON for one that was paid for beforehand, DISCOUNT for one that was not.
                                 * @example COUPON
                                 * @enum {string}
                                 */
                                type?: "COUPON" | "DISCOUNT";
                                /**
                                 * 优惠券面额
                                 * @description What the payer saved by it. In fen.
                                 * @example 10
                                 */
                                amount: number;
                                /**
                                 * 活动ID
                                 * @description The ID of the promotion in WeChat Pay's merchant platform.
                                 * @example 931386
                                 */
                                activity_id: string;
                                /**
                                 * 微信出资
                                 * @description What WeChat Pay paid of it. In fen.
                                 * @example 0
                                 */
                                wxpay_contribute?: number;
                                /**
                                 * 商户出资
                                 * @description What the merchant paid of it. In fen.
                                 * @example 10
                                 */
                                merchant_contribute?: number;
                                /**
                                 * 其他出资
                                 * @description What others paid of it. In fen.
                                 * @example 0
                                 */
                                other_contribute?: number;
                                /**
                                 * 单品列表
                                 * @description The goods it was given for, where it was given for single ones.
                                 */
                                goods_detail?: {
                                    /**
                                     * 商品编码
                                     * @description The merchant's code of the goods.
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
                                     * @description What was saved on one of the goods. In fen.
                                     * @example 10
                                     */
                                    discount_amount?: number;
                                    /**
                                     * 微信支付商品编码
                                     * @description WeChat Pay's code of the goods, where it has one.
                                     */
                                    wxpay_goods_id?: string;
                                    /**
                                     * 商品名称
                                     * @description The name of the goods.
                                     */
                                    goods_name?: string;
                                    /**
                                     * 商品数量
                                     * @description How many of them.
                                     * @example 1
                                     */
                                    quantity: number;
                                    /**
                                     * 商品单价
                                     * @description What one of them costs. In fen.
                                     * @example 100
                                     */
                                    price: number;
                                }[];
                            }[];
                        };
                        /**
                         * 押金消费金额
                         * @description What was taken of a deposit. In fen.
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
                     * @description The merchant ID that WeChat Pay gave to the caller. At most 32 characters.
                     * @example 1230000109
                     */
                    mch_id: string;
                    /**
                     * 子商户号
                     * @description The merchant ID of the sub-merchant that a service provider acts for. At most 32 characters.
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
                     * @description The merchant's own number of the split. At most 64 characters.
                     * @example P20150806125346
                     */
                    out_order_no: string;
                    /**
                     * 随机字符串
                     * @description A random text that makes every request, and its signature, another one. At most 32 characters.
                     * @example 5K8264ILTKCH16CQ2502SI8ZNMTM67VS
                     */
                    nonce_str: string;
                    /**
                     * 签名
                     * @description The signature over the other fields: 32 hexadecimal characters for MD5, 64 for HMAC-SHA256, in upper case. At most 64 characters.
                     */
                    sign: string;
                    /**
                     * 签名类型
                     * @description The signature algorithm; this endpoint takes HMAC-SHA256 only.
                     * @example HMAC-SHA256
                     * @enum {string}
                     */
                    sign_type: "HMAC-SHA256";
                };
            };
        };
        responses: {
            /** @description The envelope, and the split where there is one. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/xml": {
                        /**
                         * 子商户公众账号ID
                         * @description The application ID of the sub-merchant, where the request named one. At most 32 characters.
                         */
                        sub_appid?: string;
                        /**
                         * 子商户号
                         * @description The merchant ID of the sub-merchant, where the request named one. At most 32 characters.
                         */
                        sub_mch_id?: string;
                        /**
                         * 返回状态码
                         * @description Whether the gateway accepted the request as one it can read; not whether the business succeeded. At most 16 characters.
                         * @example SUCCESS
                         * @enum {string}
                         */
                        return_code: "SUCCESS" | "FAIL";
                        /**
                         * 返回信息
                         * @description Why the request was refused, where it was. At most 128 characters.
                         * @example OK
                         */
                        return_msg?: string;
                        /**
                         * 公众账号ID
                         * @description The application ID, where the gateway repeats it. At most 32 characters.
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
                         * @description A random text of the gateway's. At most 32 characters.
                         * @example 5K8264ILTKCH16CQ2502SI8ZNMTM67VS
                         */
                        nonce_str: string;
                        /**
                         * 签名
                         * @description The gateway's signature over every other field of the reply, the unknown ones included. At most 64 characters.
                         */
                        sign: string;
                        /**
                         * 业务结果
                         * @description Whether the business succeeded. At most 16 characters.
                         * @example SUCCESS
                         * @enum {string}
                         */
                        result_code: "SUCCESS" | "FAIL";
                        /**
                         * 错误代码
                         * @description The business error, by its code. At most 32 characters.
                         */
                        err_code?: string;
                        /**
                         * 错误代码描述
                         * @description The business error, in words. At most 128 characters.
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
                         * @description The merchant's own number of the split. At most 64 characters.
                         * @example P20150806125346
                         */
                        out_order_no: string;
                        /**
                         * 微信分账单号
                         * @description WeChat Pay's number of the split. At most 64 characters.
                         * @example 3008450740201411110007820472
                         */
                        order_id: string;
                        /**
                         * 分账单状态
                         * @description FINISHED when nothing is left to do, PROCESSING before that; each receiver has a result of its own. At most 16 characters.
                         * @example FINISHED
                         * @enum {string}
                         */
                        status: "PROCESSING" | "FINISHED";
                        /**
                         * 分账接收方列表
                         * @description What each receiver gets, and whether it has it.
                         */
                        receivers?: {
                            /**
                             * 分账接收方类型
                             * @description Whether account is a merchant ID, a person's openid under appid, or one under sub_appid.
                             * @example MERCHANT_ID
                             * @enum {string}
                             */
                            type: "MERCHANT_ID" | "PERSONAL_OPENID" | "PERSONAL_SUB_OPENID";
                            /**
                             * 分账接收方账号
                             * @description Who receives it, a merchant ID or an openid.
                             * @example 190001001
                             */
                            account: string;
                            /**
                             * 分账金额
                             * @description What the receiver gets. In fen. At least 1.
                             * @example 100
                             */
                            amount: number;
                            /**
                             * 分账描述
                             * @description Why the receiver gets it, as the bills show it.
                             * @example 分到商户
                             */
                            description: string;
                            /**
                             * 分账明细单号
                             * @description WeChat Pay's number of this receiver's part.
                             * @example 36011111111111111111111
                             */
                            detail_id: string;
                            /**
                             * 分账完成时间
                             * @description When the receiver's part was finished, as yyyyMMddHHmmss in Beijing time.
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
                             * @description PENDING before the receiver has it, SUCCESS after that, CLOSED where it went back to the merchant.
                             * @example SUCCESS
                             * @enum {string}
                             */
                            result: "PENDING" | "SUCCESS" | "CLOSED";
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
                     * @description The ID of the official account, mini program or app that the payment belongs to, bound to the merchant. At most 32 characters.
                     * @example wx8888888888888888
                     */
                    appid?: string;
                    /**
                     * 商户号
                     * @description The merchant ID that WeChat Pay gave to the caller. At most 32 characters.
                     * @example 1230000109
                     */
                    mch_id: string;
                    /**
                     * 币种
                     * @description The currency that is asked for, as three letters of ISO 4217. At most 3 characters.
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
                     * @description The MD5 signature over the other fields, as 32 hexadecimal characters in upper case. At most 32 characters.
                     */
                    sign: string;
                };
            };
        };
        responses: {
            /** @description The envelope, and the rate. There is no result_code; return_code alone says whether there is one. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/xml": {
                        /**
                         * 返回状态码
                         * @description Whether the gateway accepted the request as one it can read; not whether the business succeeded. At most 16 characters.
                         * @example SUCCESS
                         * @enum {string}
                         */
                        return_code: "SUCCESS" | "FAIL";
                        /**
                         * 返回信息
                         * @description Why the request was refused, where it was. At most 128 characters.
                         * @example OK
                         */
                        return_msg: string;
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
                         * @description The merchant ID of the sub-merchant, where the request named one. At most 32 characters.
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
                         * @description What one unit of the currency is sold for, in yuan times 100,000,000: 650000000 is 6.5 yuan for a dollar.
                         * @example 650000000
                         */
                        rate: string;
                        /**
                         * 签名
                         * @description The gateway's signature over every other field of the reply, the unknown ones included. At most 64 characters.
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
                     * @description The ID of the official account, mini program or app that the payment belongs to, bound to the merchant. At most 32 characters.
                     * @example wx8888888888888888
                     */
                    appid?: string;
                    /**
                     * 商户号
                     * @description The merchant ID that WeChat Pay gave to the caller. At most 32 characters.
                     * @example 1230000109
                     */
                    mch_id: string;
                    /**
                     * 子商户公众账号ID
                     * @description The application ID of the sub-merchant, where a service provider acts for one that has its own. At most 32 characters.
                     * @example wx8888888888888889
                     */
                    sub_appid?: string;
                    /**
                     * 子商户号
                     * @description The merchant ID of the sub-merchant that a service provider acts for. At most 32 characters.
                     * @example 1900000109
                     */
                    sub_mch_id?: string;
                    /**
                     * 随机字符串
                     * @description A random text that makes every request, and its signature, another one. At most 32 characters.
                     * @example 5K8264ILTKCH16CQ2502SI8ZNMTM67VS
                     */
                    nonce_str: string;
                    /**
                     * 签名
                     * @description The signature over the other fields: 32 hexadecimal characters for MD5, 64 for HMAC-SHA256, in upper case. At most 64 characters.
                     */
                    sign: string;
                    /**
                     * 签名方式
                     * @description The signature algorithm. The gateway assumes MD5 where this field is absent, so it is always sent, and signed.
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
                     * @description The merchant's own number of the order. At most 32 characters.
                     * @example 20150806125346
                     */
                    out_trade_no?: string;
                    /**
                     * 商户退款单号
                     * @description The merchant's own number of the refund. At most 64 characters.
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
                     * @description How many refunds are passed over, where an order has more than the ten that one reply holds. At least 0.
                     * @example 15
                     */
                    offset?: number;
                };
            };
        };
        responses: {
            /** @description The envelope, with the refunds where there are any. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/xml": {
                        /**
                         * 返回状态码
                         * @description Whether the gateway accepted the request as one it can read; not whether the business succeeded. At most 16 characters.
                         * @example SUCCESS
                         * @enum {string}
                         */
                        return_code: "SUCCESS" | "FAIL";
                        /**
                         * 返回信息
                         * @description Why the request was refused, where it was. At most 128 characters.
                         * @example OK
                         */
                        return_msg?: string;
                        /**
                         * 业务结果
                         * @description Whether the business succeeded. At most 16 characters.
                         * @example SUCCESS
                         * @enum {string}
                         */
                        result_code: "SUCCESS" | "FAIL";
                        /**
                         * 错误代码
                         * @description The business error, by its code. At most 32 characters.
                         */
                        err_code?: string;
                        /**
                         * 错误代码描述
                         * @description The business error, in words. At most 128 characters.
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
                         * @description The application ID of the sub-merchant, where the request named one. At most 32 characters.
                         */
                        sub_appid?: string;
                        /**
                         * 子商户号
                         * @description The merchant ID of the sub-merchant, where the request named one. At most 32 characters.
                         */
                        sub_mch_id?: string;
                        /**
                         * 随机字符串
                         * @description A random text of the gateway's. At most 32 characters.
                         * @example 5K8264ILTKCH16CQ2502SI8ZNMTM67VS
                         */
                        nonce_str: string;
                        /**
                         * 签名
                         * @description The gateway's signature over every other field of the reply, the unknown ones included. At most 64 characters.
                         */
                        sign: string;
                        /**
                         * 订单总退款次数
                         * @description How many refunds the order has, where offset was given.
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
                         * @description The merchant's own number of the order. At most 32 characters.
                         * @example 20150806125346
                         */
                        out_trade_no: string;
                        /**
                         * 订单金额
                         * @description What the whole order costs. In fen. At least 1.
                         * @example 100
                         */
                        total_fee: number;
                        /**
                         * 应结订单金额
                         * @description What of the order is settled to the merchant, without coupons that nobody paid for. In fen.
                         * @example 100
                         */
                        settlement_total_fee?: number;
                        /**
                         * 货币种类
                         * @description The currency of the order as three letters of ISO 4217; CNY where it is absent. At most 16 characters.
                         * @example CNY
                         */
                        fee_type?: string;
                        /**
                         * 现金支付金额
                         * @description What the payer paid without coupons. In fen.
                         * @example 90
                         */
                        cash_fee: number;
                        /**
                         * 退款笔数
                         * @description How many refunds this reply says it holds.
                         * @example 1
                         */
                        refund_count: number;
                        /**
                         * 退款列表
                         * @description The refunds, one by one.
                         */
                        refunds?: {
                            /**
                             * 商户退款单号
                             * @description The merchant's own number of the refund. At most 64 characters.
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
                             * @description Where the money went: ORIGINAL back to where it came from, BALANCE or OTHER_BALANCE to an account of the payer's, OTHER_BANKCARD to another card. At most 16 characters.
                             * @example ORIGINAL
                             */
                            refund_channel?: string;
                            /**
                             * 申请退款金额
                             * @description What is refunded, of the whole order at most. In fen. At least 1.
                             * @example 100
                             */
                            refund_fee: number;
                            /**
                             * 退款金额
                             * @description What of the refund is taken from the merchant, without coupons that nobody paid for. In fen.
                             * @example 100
                             */
                            settlement_refund_fee?: number;
                            /**
                             * 总代金券退款金额
                             * @description What coupons get back of this refund, all of them together. In fen.
                             * @example 10
                             */
                            coupon_refund_fee?: number;
                            /**
                             * 退款代金券使用数量
                             * @description How many coupons get something back of this refund.
                             * @example 1
                             */
                            coupon_refund_count?: number;
                            /**
                             * 代金券列表
                             * @description The coupons that get something back of this refund, one by one.
                             */
                            coupons?: {
                                /**
                                 * 代金券类型
                                 * @description CASH for a coupon that was paid for beforehand, NO_CASH for one that was not. At most 8 characters.
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
                                 * @description What this coupon gets back of the refund. In fen.
                                 * @example 10
                                 */
                                coupon_refund_fee?: number;
                            }[];
                            /**
                             * 退款状态
                             * @description SUCCESS when the money arrived, REFUNDCLOSE when the refund was closed, PROCESSING before that, CHANGE when it failed and has to be settled on the merchant platform. At most 16 characters.
                             * @example SUCCESS
                             * @enum {string}
                             */
                            refund_status: "SUCCESS" | "REFUNDCLOSE" | "PROCESSING" | "CHANGE";
                            /**
                             * 退款资金来源
                             * @description What the refund is paid from: REFUND_SOURCE_UNSETTLED_FUNDS or REFUND_SOURCE_RECHARGE_FUNDS. At most 30 characters.
                             * @example REFUND_SOURCE_RECHARGE_FUNDS
                             */
                            refund_account?: string;
                            /**
                             * 退款入账账户
                             * @description The payer's account that gets the money. At most 64 characters.
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
                     * @description The ID of the official account, mini program or app that the payment belongs to, bound to the merchant. At most 32 characters.
                     * @example wx8888888888888888
                     */
                    appid?: string;
                    /**
                     * 商户号
                     * @description The merchant ID that WeChat Pay gave to the caller. At most 32 characters.
                     * @example 1230000109
                     */
                    mchid: string;
                    /**
                     * 子商户号
                     * @description The merchant ID of the sub-merchant that a service provider acts for. At most 32 characters.
                     * @example 1900000109
                     */
                    sub_mch_id?: string;
                    /**
                     * 结算状态
                     * @description 1 for funds that were paid out, 2 for funds that were not. At least 1. At most 2.
                     * @example 1
                     */
                    usetag: number;
                    /**
                     * 随机字符串
                     * @description A random text that makes every request, and its signature, another one. At most 32 characters.
                     * @example 5K8264ILTKCH16CQ2502SI8ZNMTM67VS
                     */
                    nonce_str: string;
                    /**
                     * 偏移量
                     * @description How many rows are passed over. At least 0.
                     * @example 0
                     */
                    offset: number;
                    /**
                     * 最大记录条数
                     * @description How many rows are wanted at most. At least 1.
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
                     * @description Whether what was split is told as well.
                     * @example true
                     * @enum {string}
                     */
                    query_split?: "true" | "false";
                    /**
                     * 签名
                     * @description The MD5 signature over the other fields, as 32 hexadecimal characters in upper case. At most 32 characters.
                     */
                    sign: string;
                };
            };
        };
        responses: {
            /** @description The envelope, with what was found. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/xml": {
                        /**
                         * 返回状态码
                         * @description Whether the gateway accepted the request as one it can read; not whether the business succeeded. At most 16 characters.
                         * @example SUCCESS
                         * @enum {string}
                         */
                        return_code: "SUCCESS" | "FAIL";
                        /**
                         * 返回信息
                         * @description Why the request was refused, where it was. At most 128 characters.
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
                         * @description A random text of the gateway's. At most 32 characters.
                         * @example 5K8264ILTKCH16CQ2502SI8ZNMTM67VS
                         */
                        nonce_str?: string;
                        /**
                         * 业务结果
                         * @description Whether the business succeeded. At most 16 characters.
                         * @example SUCCESS
                         * @enum {string}
                         */
                        result_code: "SUCCESS" | "FAIL";
                        /**
                         * 错误代码
                         * @description The business error, by its code. At most 32 characters.
                         */
                        err_code?: string;
                        /**
                         * 错误代码描述
                         * @description The business error, in words. At most 128 characters.
                         */
                        err_code_des?: string;
                        /**
                         * 签名
                         * @description The gateway's signature over every other field of the reply, the unknown ones included. At most 64 characters.
                         */
                        sign?: string;
                        /**
                         * 返回数据行数
                         * @description How many rows there are.
                         * @example 1
                         */
                        record_num: string;
                        /**
                         * 结算信息
                         * @description The settlements, as many as record_num says.
                         */
                        settlements?: {
                            /**
                             * 付汇批次号
                             * @description The number of the remittance.
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
                             * @description The first day of the payments in it.
                             * @example 20151101
                             */
                            date_start?: string;
                            /**
                             * 交易结束日期
                             * @description The last day of the payments in it.
                             * @example 20151101
                             */
                            date_end?: string;
                            /**
                             * 划账金额
                             * @description What was paid out, in the smallest unit of the currency.
                             * @example 90
                             */
                            settlement_fee?: number;
                            /**
                             * 未划账金额
                             * @description What was not paid out yet, in the smallest unit of the currency.
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
                             * @description What was paid, in the smallest unit of the currency.
                             * @example 101
                             */
                            pay_fee?: number;
                            /**
                             * 退款金额
                             * @description What was refunded, in the smallest unit of the currency.
                             * @example 10
                             */
                            refund_fee?: number;
                            /**
                             * 支付净额
                             * @description What was paid and not refunded, in the smallest unit of the currency.
                             * @example 91
                             */
                            pay_net_fee?: number;
                            /**
                             * 手续费金额
                             * @description What WeChat Pay charges, in the smallest unit of the currency.
                             * @example 1
                             */
                            poundage_fee?: number;
                            /**
                             * 分账划账金额
                             * @description What was paid out of splits, where query_split was true.
                             */
                            split_settlement_fee?: number;
                            /**
                             * 分账未划账金额
                             * @description What was not paid out of splits yet, where query_split was true.
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
                     * @description The version of the interface; needed only where the order takes part in promotions on single goods. At most 32 characters.
                     * @example 1.0
                     * @enum {string}
                     */
                    version?: "1.0";
                    /**
                     * 是否分账
                     * @description Whether the amount is held back for profit sharing. At most 1 character.
                     * @example N
                     * @enum {string}
                     */
                    profit_sharing?: "Y" | "N";
                    /**
                     * 公众账号ID
                     * @description The ID of the official account, mini program or app that the payment belongs to, bound to the merchant. At most 32 characters.
                     * @example wx8888888888888888
                     */
                    appid?: string;
                    /**
                     * 子商户公众账号ID
                     * @description The application ID of the sub-merchant, where a service provider acts for one that has its own. At most 32 characters.
                     * @example wx8888888888888889
                     */
                    sub_appid?: string;
                    /**
                     * 商户号
                     * @description The merchant ID that WeChat Pay gave to the caller. At most 32 characters.
                     * @example 1230000109
                     */
                    mch_id: string;
                    /**
                     * 子商户号
                     * @description The merchant ID of the sub-merchant that a service provider acts for. At most 32 characters.
                     * @example 1900000109
                     */
                    sub_mch_id?: string;
                    /**
                     * 设备号
                     * @description The merchant's own number of the terminal or shop. At most 32 characters.
                     * @example 013467007045764
                     */
                    device_info?: string;
                    /**
                     * 随机字符串
                     * @description A random text that makes every request, and its signature, another one. At most 32 characters.
                     * @example 5K8264ILTKCH16CQ2502SI8ZNMTM67VS
                     */
                    nonce_str: string;
                    /**
                     * 签名
                     * @description The signature over the other fields: 32 hexadecimal characters for MD5, 64 for HMAC-SHA256, in upper case. At most 64 characters.
                     */
                    sign: string;
                    /**
                     * 签名方式
                     * @description The signature algorithm. The gateway assumes MD5 where this field is absent, so it is always sent, and signed.
                     * @example HMAC-SHA256
                     * @enum {string}
                     */
                    sign_type: "HMAC-SHA256" | "MD5";
                    /**
                     * 商品描述
                     * @description What is paid for, as the payer reads it. At most 128 characters.
                     * @example 腾讯充值中心-QQ会员充值
                     */
                    body: string;
                    /**
                     * 商品详情
                     * @description The goods that are paid for, one by one, which promotions on single goods need.
                     */
                    detail?: {
                        /**
                         * 订单原价
                         * @description What the order would cost without the merchant's own discounts. In fen.
                         */
                        cost_price?: number;
                        /**
                         * 商品小票ID
                         * @description The number of the merchant's receipt.
                         */
                        receipt_id?: string;
                        /**
                         * 单品列表
                         * @description The goods, at least one.
                         */
                        goods_detail: {
                            /**
                             * 商品编码
                             * @description The merchant's code of the goods.
                             * @example iphone6s_16G
                             */
                            goods_id?: string;
                            /**
                             * 微信支付商品编码
                             * @description WeChat Pay's code of the goods, where it has one.
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
                             * @description How many of them. At least 0.
                             * @example 1
                             */
                            quantity?: number;
                            /**
                             * 商品单价
                             * @description What one of them costs, the merchant's own discounts taken off. In fen.
                             * @example 100
                             */
                            price?: number;
                            /**
                             * 商品种类
                             * @description The merchant's code of the kind of goods.
                             */
                            goods_category?: string;
                            /**
                             * 商品描述
                             * @description What the goods are, in words.
                             */
                            body?: string;
                            /**
                             * 商品种类
                             * @description The kind of goods, by WeChat Pay's word for it.
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
                     * @description The merchant's own data, which queries and notifications give back as they were. At most 127 characters.
                     * @example 深圳分店
                     */
                    attach?: string;
                    /**
                     * 商户订单号
                     * @description The merchant's own number of the order, of digits, letters and _-|*@, which no other order of the merchant has. At most 32 characters.
                     * @example 20150806125346
                     */
                    out_trade_no: string;
                    /**
                     * 标价币种
                     * @description The currency of the order as three letters of ISO 4217; CNY where it is absent. At most 16 characters.
                     * @example CNY
                     */
                    fee_type?: string;
                    /**
                     * 标价金额
                     * @description What the whole order costs. In fen. At least 1.
                     * @example 100
                     */
                    total_fee: number;
                    /**
                     * 终端IP
                     * @description The IP address, v4 or v6, of the device that pays or takes the payment. At most 64 characters.
                     * @example 123.12.12.123
                     */
                    spbill_create_ip: string;
                    /**
                     * 交易起始时间
                     * @description When the order was made, as yyyyMMddHHmmss in Beijing time. At most 14 characters.
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
                     * @description A tag that promotions of the merchant ask for. At most 32 characters.
                     * @example WXG
                     */
                    goods_tag?: string;
                    /**
                     * 通知地址
                     * @description The public address, without a query string, to which the result is sent. At most 256 characters.
                     * @example https://www.example.com/wxpay/notify
                     */
                    notify_url: string;
                    /**
                     * 交易类型
                     * @description The way in which the payer will pay: JSAPI in a web page or mini program in WeChat, NATIVE by a QR code, APP in the merchant's app, MWEB in a mobile browser. At most 16 characters.
                     * @example JSAPI
                     * @enum {string}
                     */
                    trade_type: "JSAPI" | "NATIVE" | "APP" | "MWEB";
                    /**
                     * 商品ID
                     * @description The merchant's ID of what the QR code sells; needed for NATIVE. At most 32 characters.
                     * @example 12235413214070356458058
                     */
                    product_id?: string;
                    /**
                     * 指定支付方式
                     * @description Means of payment that are excluded; no_credit excludes credit cards. At most 32 characters.
                     * @example no_credit
                     */
                    limit_pay?: string;
                    /**
                     * 用户标识
                     * @description The payer's identifier under appid; needed for JSAPI, unless sub_openid is given. At most 128 characters.
                     * @example oUpF8uMuAJO_M2pxb1Q9zNjWeS6o
                     */
                    openid?: string;
                    /**
                     * 用户子标识
                     * @description The payer's identifier under sub_appid. At most 128 characters.
                     * @example oUpF8uMuAJO_M2pxb1Q9zNjWeS6o
                     */
                    sub_openid?: string;
                    /**
                     * 电子发票入口开放标识
                     * @description Whether the payer is offered an electronic invoice in the payment's messages. At most 8 characters.
                     * @example Y
                     * @enum {string}
                     */
                    receipt?: "Y" | "N";
                    /**
                     * 场景信息
                     * @description Where the payment takes place; needed for MWEB, with h5_info in it.
                     */
                    scene_info?: {
                        /**
                         * 实际门店信息
                         * @description The shop.
                         */
                        store_info?: {
                            /**
                             * 门店id
                             * @description The merchant's own ID of the shop.
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
                             * @description The code of the administrative division that the shop lies in.
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
                         * @description The page or app that an MWEB order is paid from.
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
                             * @description The address of the site, for Wap.
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
                             * @description The app's package, for Android.
                             */
                            package_name?: string;
                        };
                    };
                    /**
                     * 证件类型
                     * @description The kind of document that the payer's identity is checked by. At most 32 characters.
                     * @example IDCARD
                     * @enum {string}
                     */
                    user_type?: "IDCARD" | "HONGKONG_MACAO" | "HONGKONG_MACAO_RESIDENT" | "TAIWAN_RESIDENT" | "FOREIGN_RESIDENT" | "OVERSEA_PASSPORT";
                    /**
                     * 证件号
                     * @description The number of that document; nobody else can pay. At most 32 characters.
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
            /** @description The envelope, whether the order was made or not. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/xml": {
                        /**
                         * 返回状态码
                         * @description Whether the gateway accepted the request as one it can read; not whether the business succeeded. At most 16 characters.
                         * @example SUCCESS
                         * @enum {string}
                         */
                        return_code: "SUCCESS" | "FAIL";
                        /**
                         * 返回信息
                         * @description Why the request was refused, where it was. At most 128 characters.
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
                         * @description The application ID of the sub-merchant, where the request named one. At most 32 characters.
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
                         * @description The merchant ID of the sub-merchant, where the request named one. At most 32 characters.
                         */
                        sub_mch_id?: string;
                        /**
                         * 设备号
                         * @description The merchant's own number of the terminal or shop. At most 32 characters.
                         * @example 013467007045764
                         */
                        device_info?: string;
                        /**
                         * 随机字符串
                         * @description A random text of the gateway's. At most 32 characters.
                         * @example 5K8264ILTKCH16CQ2502SI8ZNMTM67VS
                         */
                        nonce_str: string;
                        /**
                         * 签名
                         * @description The gateway's signature over every other field of the reply, the unknown ones included. At most 64 characters.
                         */
                        sign: string;
                        /**
                         * 业务结果
                         * @description Whether the business succeeded. At most 16 characters.
                         * @example SUCCESS
                         * @enum {string}
                         */
                        result_code: "SUCCESS" | "FAIL";
                        /**
                         * 错误代码
                         * @description The business error, by its code. At most 32 characters.
                         */
                        err_code?: string;
                        /**
                         * 错误代码描述
                         * @description The business error, in words. At most 128 characters.
                         */
                        err_code_des?: string;
                        /**
                         * 交易类型
                         * @description The trade_type of the request. At most 16 characters.
                         * @example JSAPI
                         * @enum {string}
                         */
                        trade_type: "JSAPI" | "NATIVE" | "APP" | "MWEB";
                        /**
                         * 预支付交易会话标识
                         * @description The order's name in the call that opens the cashier, for two hours. At most 64 characters.
                         * @example wx201410272009395522657a690389285100
                         */
                        prepay_id: string;
                        /**
                         * 二维码链接
                         * @description What the QR code of a NATIVE order says. At most 64 characters.
                         * @example weixin://wxpay/bizpayurl/up?pr=NwY5Mz9&groupid=00
                         */
                        code_url?: string;
                        /**
                         * 支付跳转链接
                         * @description The address that opens the cashier of an MWEB order, for five minutes.
                         * @example https://wx.tenpay.com/cgi-bin/mmpayweb-bin/checkmweb?prepay_id=wx2016121516420242444321ca0631331346&package=1405458241
                         */
                        mweb_url?: string;
                        /**
                         * 营销详情
                         * @description The promotions that were applied to the payment.
                         */
                        promotion_detail?: {
                            /**
                             * 优惠列表
                             * @description The promotions, one by one.
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
                                scope?: "GLOBAL" | "SINGLE";
                                /**
                                 * 优惠类型
                                 * @description COUPON for one that was paid for beforehand, DISCOUNT for one that was not.
                                 * @example COUPON
                                 * @enum {string}
                                 */
                                type?: "COUPON" | "DISCOUNT";
                                /**
                                 * 优惠券面额
                                 * @description What the payer saved by it. In fen.
                                 * @example 10
                                 */
                                amount: number;
                                /**
                                 * 活动ID
                                 * @description The ID of the promotion in WeChat Pay's merchant platform.
                                 * @example 931386
                                 */
                                activity_id: string;
                                /**
                                 * 微信出资
                                 * @description What WeChat Pay paid of it. In fen.
                                 * @example 0
                                 */
                                wxpay_contribute?: number;
                                /**
                                 * 商户出资
                                 * @description What the merchant paid of it. In fen.
                                 * @example 10
                                 */
                                merchant_contribute?: number;
                                /**
                                 * 其他出资
                                 * @description What others paid of it. In fen.
                                 * @example 0
                                 */
                                other_contribute?: number;
                                /**
                                 * 单品列表
                                 * @description The goods it was given for, where it was given for single ones.
                                 */
                                goods_detail?: {
                                    /**
                                     * 商品编码
                                     * @description The merchant's code of the goods.
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
                                     * @description What was saved on one of the goods. In fen.
                                     * @example 10
                                     */
                                    discount_amount?: number;
                                    /**
                                     * 微信支付商品编码
                                     * @description WeChat Pay's code of the goods, where it has one.
                                     */
                                    wxpay_goods_id?: string;
                                    /**
                                     * 商品名称
                                     * @description The name of the goods.
                                     */
                                    goods_name?: string;
                                    /**
                                     * 商品数量
                                     * @description How many of them.
                                     * @example 1
                                     */
                                    quantity: number;
                                    /**
                                     * 商品单价
                                     * @description What one of them costs. In fen.
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
                     * @description The merchant ID that WeChat Pay gave to the caller. At most 32 characters.
                     * @example 1230000109
                     */
                    mch_id: string;
                    /**
                     * 随机字符串
                     * @description A random text that makes every request, and its signature, another one. At most 32 characters.
                     * @example 5K8264ILTKCH16CQ2502SI8ZNMTM67VS
                     */
                    nonce_str: string;
                    /**
                     * 签名
                     * @description The signature over the other fields: 32 hexadecimal characters for MD5, 64 for HMAC-SHA256, in upper case. At most 64 characters.
                     */
                    sign: string;
                    /**
                     * 签名类型
                     * @description The signature algorithm; this endpoint takes HMAC-SHA256 only.
                     * @example HMAC-SHA256
                     * @enum {string}
                     */
                    sign_type: "HMAC-SHA256";
                };
            };
        };
        responses: {
            /** @description The envelope, and the certificates where the request was accepted. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/xml": {
                        /**
                         * 返回状态码
                         * @description Whether the gateway accepted the request as one it can read; not whether the business succeeded. At most 16 characters.
                         * @example SUCCESS
                         * @enum {string}
                         */
                        return_code: "SUCCESS" | "FAIL";
                        /**
                         * 返回信息
                         * @description Why the request was refused, where it was. At most 128 characters.
                         * @example OK
                         */
                        return_msg?: string;
                        /**
                         * 随机字符串
                         * @description A random text of the gateway's, where there is one. At most 32 characters.
                         */
                        nonce_str?: string;
                        /**
                         * 签名
                         * @description The gateway's signature over every other field of the reply, the unknown ones included. At most 64 characters.
                         */
                        sign?: string;
                        /**
                         * 错误码
                         * @description The business error, by its code. At most 32 characters.
                         */
                        error_code?: string;
                        /**
                         * 错误代码描述
                         * @description The business error, in words. At most 128 characters.
                         */
                        error_code_des?: string;
                        /**
                         * 业务结果
                         * @description Whether the business succeeded. At most 16 characters.
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
                         * @description The certificates that are good now; there are two while an old one is replaced.
                         */
                        certificates: {
                            /**
                             * 平台证书列表
                             * @description The certificates, one by one.
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
                                 * @description From when on it is good, as ISO 8601.
                                 * @example 2026-11-25T08:48:43+08:00
                                 */
                                effective_time: string;
                                /**
                                 * 证书弃用时间
                                 * @description Until when it is good, as ISO 8601.
                                 * @example 2036-11-22T08:48:43+08:00
                                 */
                                expire_time: string;
                                /**
                                 * 证书信息
                                 * @description The certificate itself, as PEM.
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
                     * @description The merchant ID that WeChat Pay gave to the caller. At most 32 characters.
                     * @example 1230000109
                     */
                    mch_id: string;
                    /**
                     * 随机字符串
                     * @description A random text that makes every request, and its signature, another one. At most 32 characters.
                     * @example 5K8264ILTKCH16CQ2502SI8ZNMTM67VS
                     */
                    nonce_str: string;
                    /**
                     * 签名
                     * @description The signature over the other fields: 32 hexadecimal characters for MD5, 64 for HMAC-SHA256, in upper case. At most 64 characters.
                     */
                    sign: string;
                    /**
                     * 签名方式
                     * @description The signature algorithm. The gateway assumes MD5 where this field is absent, so it is always sent, and signed.
                     * @example HMAC-SHA256
                     * @enum {string}
                     */
                    sign_type: "HMAC-SHA256" | "MD5";
                };
            };
        };
        responses: {
            /** @description The envelope, and the key where the request was accepted. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/xml": {
                        /**
                         * 返回状态码
                         * @description Whether the gateway accepted the request as one it can read; not whether the business succeeded. At most 16 characters.
                         * @example SUCCESS
                         * @enum {string}
                         */
                        return_code: "SUCCESS" | "FAIL";
                        /**
                         * 返回信息
                         * @description Why the request was refused, where it was. At most 128 characters.
                         * @example OK
                         */
                        return_msg?: string;
                        /**
                         * 错误码
                         * @description The business error, by its code. At most 32 characters.
                         */
                        error_code?: string;
                        /**
                         * 错误代码描述
                         * @description The business error, in words. At most 128 characters.
                         */
                        error_code_des?: string;
                        /**
                         * 业务结果
                         * @description Whether the business succeeded. At most 16 characters.
                         * @example SUCCESS
                         * @enum {string}
                         */
                        result_code: "SUCCESS" | "FAIL";
                        /**
                         * 商户号
                         * @description The merchant ID, where the gateway repeats it. At most 32 characters.
                         */
                        mch_id?: string;
                        /**
                         * RSA公钥
                         * @description The key, as PEM of PKCS#1; it can be kept, and asked for again where a transfer is refused for its encryption. At most 2048 characters.
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
                     * @description The ID of the institution's official account. At most 32 characters.
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
                     * @description The MD5 signature over the other fields, as 32 hexadecimal characters in upper case. At most 32 characters.
                     */
                    sign: string;
                    /**
                     * 渠道编号
                     * @description The channel's ID, from the merchant platform. At most 20 characters.
                     * @example 101
                     */
                    channel_id?: string;
                    /**
                     * 子商户全称
                     * @description The sub-merchant's whole name, as its registration has it. At most 128 characters.
                     * @example Merchantname
                     */
                    merchant_name: string;
                    /**
                     * 子商户简称
                     * @description The sub-merchant's name, as payers read it. At most 64 characters.
                     * @example Merchantshortname
                     */
                    merchant_shortname: string;
                    /**
                     * 子商户唯一标识
                     * @description The institution's own number of the sub-merchant. At most 20 characters.
                     * @example ABC123456
                     */
                    merchant_remark: string;
                    /**
                     * 注册国家或区域
                     * @description The country or region it is registered in, as three digits of ISO 3166.
                     * @example 344
                     */
                    merchant_country_code: string;
                    /**
                     * 商户类型
                     * @description Whether it is a company or a sole trader.
                     * @example ENTERPRISE
                     * @enum {string}
                     */
                    merchant_type: "ENTERPRISE" | "INDIVIDUAL";
                    /**
                     * 业务类目
                     * @description The code of its line of business.
                     * @example 343
                     */
                    business_category: string;
                    /**
                     * MCC码
                     * @description Its merchant category code.
                     * @example 4214
                     */
                    mcc: string;
                    /**
                     * 公司注册文件编号
                     * @description The number of its registration.
                     * @example 5555-8888
                     */
                    registration_certificate_number: string;
                    /**
                     * 公司注册文件过期时间
                     * @description When its registration expires, as yyyy-MM-dd.
                     * @example 2020-10-16
                     */
                    registration_certificate_date: string;
                    /**
                     * 公司注册文件照片
                     * @description A picture of its registration, by the media_id that the upload answered with. At most 256 characters.
                     * @example aoGhHuxkrIaqB4GzPCeo963zXKcO2hDVD8AjXIpgrj
                     */
                    registration_certificate_copy?: string;
                    /**
                     * 业务类型
                     * @description Where it sells.
                     * @example BOTH
                     * @enum {string}
                     */
                    business_type: "ONLINE" | "OFFLINE" | "BOTH";
                    /**
                     * APP下载链接
                     * @description Where its app can be had.
                     * @example https://download.qq.com
                     */
                    app_download?: string;
                    /**
                     * 业务网站
                     * @description Its web site.
                     * @example https://www.qq.com
                     */
                    business_website?: string;
                    /**
                     * 公众号
                     * @description Its official account.
                     * @example wx8888888888888888
                     */
                    office_account?: string;
                    /**
                     * 小程序
                     * @description Its mini program.
                     * @example wx8888888888888888
                     */
                    mini_program?: string;
                    /**
                     * 门店地址
                     * @description The address of its shop.
                     * @example 广东省深圳市南山区科技中一道10000号
                     */
                    store_address?: string;
                    /**
                     * 门店照片
                     * @description Pictures of its shop, by the media_ids that the upload answered with.
                     */
                    store_photos?: string[];
                    /**
                     * 董事姓名
                     * @description The name of a director, for a company.
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
                     * @description The name of the person in charge, for a sole trader.
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
                     * @description Its telephone number.
                     * @example 075586010000
                     */
                    office_phone: string;
                    /**
                     * 联系人姓名
                     * @description The name of the person to ask.
                     * @example 李先生
                     */
                    contact_name: string;
                    /**
                     * 联系人电话
                     * @description That person's telephone number.
                     * @example 075586010000
                     */
                    contact_phone: string;
                    /**
                     * 联系人邮箱
                     * @description That person's e-mail address.
                     * @example test@example.com
                     */
                    contact_email: string;
                    /**
                     * 子商户结算银行账户
                     * @description The bank account that its money is paid out to.
                     * @example 555588889999
                     */
                    settlement_bank_number: string;
                    /**
                     * 是否申请H5支付权限
                     * @description Whether it asks for payments in mobile browsers.
                     * @example YES
                     * @enum {string}
                     */
                    apply_h5_payment?: "YES" | "NO";
                    /**
                     * H5经营网址
                     * @description The site that those payments are made from.
                     * @example https://www.example.com
                     */
                    h5_website_url?: string;
                    /**
                     * H5支付域名
                     * @description The domains that those payments are made from.
                     */
                    h5_domains?: string[];
                    /**
                     * 附加信息
                     * @description The institution's own data, which the query gives back as it was.
                     * @example 555588889999
                     */
                    attach?: string;
                };
            };
        };
        responses: {
            /** @description The envelope, whether the sub-merchant was made or not. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/xml": {
                        /**
                         * 返回状态码
                         * @description Whether the gateway accepted the request as one it can read; not whether the business succeeded. At most 16 characters.
                         * @example SUCCESS
                         * @enum {string}
                         */
                        return_code: "SUCCESS" | "FAIL";
                        /**
                         * 返回信息
                         * @description Why the request was refused, where it was. At most 128 characters.
                         * @example OK
                         */
                        return_msg?: string;
                        /**
                         * 业务结果
                         * @description Whether the business succeeded. At most 16 characters.
                         * @example SUCCESS
                         * @enum {string}
                         */
                        result_code: "SUCCESS" | "FAIL";
                        /**
                         * 错误代码
                         * @description The business error, by its code. At most 32 characters.
                         */
                        err_code?: string;
                        /**
                         * 错误代码描述
                         * @description The business error, in words. At most 128 characters.
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
                         * @description The gateway's signature over every other field of the reply, the unknown ones included. At most 64 characters.
                         */
                        sign: string;
                        /**
                         * 验证状态
                         * @description Where the check of the sub-merchant stands, Under review or Approved.
                         * @example Under review
                         */
                        verification_status?: string;
                        /**
                         * 验证状态描述
                         * @description What has to be done before the sub-merchant can take payments.
                         * @example 该子商户需要通过审核才可生效。请登录商户平台检查审核状态。
                         */
                        description?: string;
                        /**
                         * H5支付权限状态
                         * @description Whether the sub-merchant may take payments in mobile browsers.
                         * @example APPROVED
                         * @enum {string}
                         */
                        h5_authorization_state?: "APPROVED" | "UNAUTHORIZED" | "UNDER_REVIEW" | "REJECTED" | "UNDER_PUNISHMENT" | "APPLICATION_FAILED";
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
                     * @description The ID of the institution's official account. At most 32 characters.
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
                     * @description The MD5 signature over the other fields, as 32 hexadecimal characters in upper case. At most 32 characters.
                     */
                    sign: string;
                    /**
                     * 子商户全称
                     * @description The sub-merchant's whole name, as its registration has it. At most 128 characters.
                     * @example Merchantname
                     */
                    merchant_name: string;
                    /**
                     * 渠道编号
                     * @description The channel's ID, from the merchant platform. At most 20 characters.
                     * @example 101
                     */
                    channel_id?: string;
                    /**
                     * 子商户简称
                     * @description The sub-merchant's name, as payers read it. At most 64 characters.
                     * @example Merchantshortname
                     */
                    merchant_shortname: string;
                    /**
                     * 注册国家或区域
                     * @description The country or region it is registered in, as three digits of ISO 3166.
                     * @example 344
                     */
                    merchant_country_code: string;
                    /**
                     * 商户类型
                     * @description Whether it is a company or a sole trader.
                     * @example ENTERPRISE
                     * @enum {string}
                     */
                    merchant_type: "ENTERPRISE" | "INDIVIDUAL";
                    /**
                     * 业务类目
                     * @description The code of its line of business.
                     * @example 343
                     */
                    business_category: string;
                    /**
                     * MCC码
                     * @description Its merchant category code.
                     * @example 4214
                     */
                    mcc: string;
                    /**
                     * 公司注册文件编号
                     * @description The number of its registration.
                     * @example 5555-8888
                     */
                    registration_certificate_number: string;
                    /**
                     * 公司注册文件过期时间
                     * @description When its registration expires, as yyyy-MM-dd.
                     * @example 2020-10-16
                     */
                    registration_certificate_date: string;
                    /**
                     * 公司注册文件照片
                     * @description A picture of its registration, by the media_id that the upload answered with. At most 256 characters.
                     * @example aoGhHuxkrIaqB4GzPCeo963zXKcO2hDVD8AjXIpgrj
                     */
                    registration_certificate_copy?: string;
                    /**
                     * 业务类型
                     * @description Where it sells.
                     * @example BOTH
                     * @enum {string}
                     */
                    business_type: "ONLINE" | "OFFLINE" | "BOTH";
                    /**
                     * APP下载链接
                     * @description Where its app can be had.
                     * @example https://download.qq.com
                     */
                    app_download?: string;
                    /**
                     * 业务网站
                     * @description Its web site.
                     * @example https://www.qq.com
                     */
                    business_website?: string;
                    /**
                     * 公众号
                     * @description Its official account.
                     * @example wx8888888888888888
                     */
                    office_account?: string;
                    /**
                     * 小程序
                     * @description Its mini program.
                     * @example wx8888888888888888
                     */
                    mini_program?: string;
                    /**
                     * 门店地址
                     * @description The address of its shop.
                     * @example 广东省深圳市南山区科技中一道10000号
                     */
                    store_address?: string;
                    /**
                     * 门店照片
                     * @description Pictures of its shop, by the media_ids that the upload answered with.
                     */
                    store_photos?: string[];
                    /**
                     * 董事姓名
                     * @description The name of a director, for a company.
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
                     * @description The name of the person in charge, for a sole trader.
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
                     * @description Its telephone number.
                     * @example 075586010000
                     */
                    office_phone: string;
                    /**
                     * 联系人姓名
                     * @description The name of the person to ask.
                     * @example 李先生
                     */
                    contact_name: string;
                    /**
                     * 联系人电话
                     * @description That person's telephone number.
                     * @example 075586010000
                     */
                    contact_phone: string;
                    /**
                     * 联系人邮箱
                     * @description That person's e-mail address.
                     * @example test@example.com
                     */
                    contact_email: string;
                    /**
                     * 子商户结算银行账户
                     * @description The bank account that its money is paid out to.
                     * @example 555588889999
                     */
                    settlement_bank_number?: string;
                    /**
                     * 是否申请H5支付权限
                     * @description Whether it asks for payments in mobile browsers.
                     * @example YES
                     * @enum {string}
                     */
                    apply_h5_payment?: "YES" | "NO";
                    /**
                     * H5经营网址
                     * @description The site that those payments are made from.
                     * @example https://www.example.com
                     */
                    h5_website_url?: string;
                    /**
                     * H5支付域名
                     * @description The domains that those payments are made from.
                     */
                    h5_domains?: string[];
                };
            };
        };
        responses: {
            /** @description The envelope, whether the sub-merchant was changed or not. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/xml": {
                        /**
                         * 返回状态码
                         * @description Whether the gateway accepted the request as one it can read; not whether the business succeeded. At most 16 characters.
                         * @example SUCCESS
                         * @enum {string}
                         */
                        return_code: "SUCCESS" | "FAIL";
                        /**
                         * 返回信息
                         * @description Why the request was refused, where it was. At most 128 characters.
                         * @example OK
                         */
                        return_msg?: string;
                        /**
                         * 业务结果
                         * @description Whether the business succeeded. At most 16 characters.
                         * @example SUCCESS
                         * @enum {string}
                         */
                        result_code: "SUCCESS" | "FAIL";
                        /**
                         * 错误代码
                         * @description The business error, by its code. At most 32 characters.
                         */
                        err_code?: string;
                        /**
                         * 错误代码描述
                         * @description The business error, in words. At most 128 characters.
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
                         * @description The gateway's signature over every other field of the reply, the unknown ones included. At most 64 characters.
                         */
                        sign: string;
                        /**
                         * 验证状态
                         * @description Where the check of the sub-merchant stands, Under review or Approved.
                         * @example Under review
                         */
                        verification_status?: string;
                        /**
                         * H5支付权限状态
                         * @description Whether the sub-merchant may take payments in mobile browsers.
                         * @example APPROVED
                         * @enum {string}
                         */
                        h5_authorization_state?: "APPROVED" | "UNAUTHORIZED" | "UNDER_REVIEW" | "REJECTED" | "UNDER_PUNISHMENT" | "APPLICATION_FAILED";
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
                     * @description The ID of the institution's official account. At most 32 characters.
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
                     * @description The MD5 signature over the other fields, as 32 hexadecimal characters in upper case. At most 32 characters.
                     */
                    sign: string;
                };
            };
        };
        responses: {
            /** @description The envelope, and the sub-merchant where there is one. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/xml": {
                        /**
                         * 返回状态码
                         * @description Whether the gateway accepted the request as one it can read; not whether the business succeeded. At most 16 characters.
                         * @example SUCCESS
                         * @enum {string}
                         */
                        return_code: "SUCCESS" | "FAIL";
                        /**
                         * 返回信息
                         * @description Why the request was refused, where it was. At most 128 characters.
                         * @example OK
                         */
                        return_msg?: string;
                        /**
                         * 业务结果
                         * @description Whether the business succeeded. At most 16 characters.
                         * @example SUCCESS
                         * @enum {string}
                         */
                        result_code: "SUCCESS" | "FAIL";
                        /**
                         * 错误代码
                         * @description The business error, by its code. At most 32 characters.
                         */
                        err_code?: string;
                        /**
                         * 错误代码描述
                         * @description The business error, in words. At most 128 characters.
                         */
                        err_code_des?: string;
                        /**
                         * 签名
                         * @description The gateway's signature over every other field of the reply, the unknown ones included. At most 64 characters.
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
                         * @description The sub-merchant's whole name, as its registration has it. At most 128 characters.
                         * @example Merchantname
                         */
                        merchant_name: string;
                        /**
                         * 子商户简称
                         * @description The sub-merchant's name, as payers read it. At most 64 characters.
                         * @example Merchantshortname
                         */
                        merchant_shortname: string;
                        /**
                         * 注册国家或区域
                         * @description The country or region it is registered in, as three digits of ISO 3166.
                         * @example 344
                         */
                        merchant_country_code?: string;
                        /**
                         * 业务类目
                         * @description The code of its line of business.
                         * @example 343
                         */
                        business_category: string;
                        /**
                         * MCC
                         * @description Its merchant category code.
                         * @example 4214
                         */
                        mcc?: string;
                        /**
                         * 公司联系电话
                         * @description Its telephone number.
                         * @example 075586010000
                         */
                        office_phone: string;
                        /**
                         * 联系人姓名
                         * @description The name of the person to ask.
                         * @example 李先生
                         */
                        contact_name?: string;
                        /**
                         * 联系人手机
                         * @description That person's telephone number.
                         * @example 075586010000
                         */
                        contact_phone?: string;
                        /**
                         * 联系人邮箱
                         * @description That person's e-mail address.
                         * @example test@example.com
                         */
                        contact_email?: string;
                        /**
                         * 子商户唯一标识
                         * @description The institution's own number of the sub-merchant. At most 20 characters.
                         * @example ABC123456
                         */
                        merchant_remark: string;
                        /**
                         * 业务类型
                         * @description Where it sells.
                         * @example BOTH
                         * @enum {string}
                         */
                        business_type?: "ONLINE" | "OFFLINE" | "BOTH";
                        /**
                         * 商户类型
                         * @description Whether it is a company or a sole trader.
                         * @example ENTERPRISE
                         * @enum {string}
                         */
                        merchant_type?: "ENTERPRISE" | "INDIVIDUAL";
                        /**
                         * 公司注册文件编号
                         * @description The number of its registration.
                         * @example 5555-8888
                         */
                        registration_certificate_number?: string;
                        /**
                         * 公司注册文件过期时间
                         * @description When its registration expires, as yyyy-MM-dd.
                         * @example 2020-10-16
                         */
                        registration_certificate_date?: string;
                        /**
                         * APP下载链接
                         * @description Where its app can be had.
                         * @example https://download.qq.com
                         */
                        app_download?: string;
                        /**
                         * 业务网站
                         * @description Its web site.
                         * @example https://www.qq.com
                         */
                        business_website?: string;
                        /**
                         * 公众号
                         * @description Its official account.
                         * @example wx8888888888888888
                         */
                        office_account?: string;
                        /**
                         * 小程序
                         * @description Its mini program.
                         * @example wx8888888888888888
                         */
                        mini_program?: string;
                        /**
                         * 门店地址
                         * @description The address of its shop.
                         * @example 广东省深圳市南山区科技中一道10000号
                         */
                        store_address?: string;
                        /**
                         * 董事姓名
                         * @description The name of a director, for a company.
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
                         * @description The name of the person in charge, for a sole trader.
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
                         * @description The bank account that its money is paid out to.
                         * @example 555588889999
                         */
                        settlement_bank_number?: string;
                        /**
                         * 渠道编号
                         * @description The channel's ID, from the merchant platform. At most 20 characters.
                         * @example 101
                         */
                        channel_id?: string;
                        /**
                         * H5支付权限状态
                         * @description Whether the sub-merchant may take payments in mobile browsers.
                         * @example APPROVED
                         * @enum {string}
                         */
                        h5_authorization_state?: "APPROVED" | "UNAUTHORIZED" | "UNDER_REVIEW" | "REJECTED" | "UNDER_PUNISHMENT" | "APPLICATION_FAILED";
                        /**
                         * H5驳回详情
                         * @description Why payments in mobile browsers were refused to it.
                         */
                        h5_audit_reject_detail?: string;
                        /**
                         * 子商户状态
                         * @description Whether the sub-merchant can take payments.
                         * @example OPERATING
                         * @enum {string}
                         */
                        sub_mch_status?: "OPERATING" | "PENDING" | "DEACTIVATED" | "CLOSED" | "INCOMPLETE_APPLICATION";
                        /**
                         * 子商户入驻状态
                         * @description Where its application stands, while it is not accepted.
                         * @enum {string}
                         */
                        application_status?: "UNDER_REVIEW" | "REJECTED";
                        /**
                         * 子商户入驻驳回详情
                         * @description Why its application was rejected, field by field.
                         */
                        application_reject_detail?: {
                            /**
                             * 字段
                             * @description The field that is wrong.
                             */
                            field?: string;
                            /**
                             * 原因
                             * @description What is wrong with it.
                             */
                            reason?: string;
                        }[];
                        /**
                         * 附加信息
                         * @description The institution's own data, which the query gives back as it was.
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
                     * @description The ID of the official account, mini program or app that the payment belongs to, bound to the merchant. At most 32 characters.
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
                     * @description The MD5 signature over the other fields, as 32 hexadecimal characters in upper case. At most 32 characters.
                     */
                    sign: string;
                    /**
                     * 商户名称
                     * @description The whole name of the company. At most 50 characters.
                     * @example 商户名称
                     */
                    merchant_name: string;
                    /**
                     * 商户简称
                     * @description The name that payers read. At most 20 characters.
                     * @example 商户简称
                     */
                    merchant_shortname: string;
                    /**
                     * 客服电话
                     * @description The number that payers find in the details of a payment. At most 20 characters.
                     * @example 075586010000
                     */
                    service_phone: string;
                    /**
                     * 联系人
                     * @description Whom WeChat Pay asks for where it has to call the merchant. At most 10 characters.
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
                     * @description The contact's mail address. At most 30 characters.
                     * @example test@example.com
                     */
                    contact_email?: string;
                    /**
                     * 渠道号
                     * @description The channel that the merchant came by; the bank applies for it, for its own merchants too. At most 32 characters.
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
                     * @description The bank's own remark, which no other of its sub-merchants has. At most 20 characters.
                     * @example 0001
                     */
                    merchant_remark: string;
                };
            };
        };
        responses: {
            /** @description The envelope, whether the sub-merchant was taken or not. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/xml": {
                        /**
                         * 返回状态码
                         * @description Whether the gateway accepted the request as one it can read; not whether the business succeeded. At most 16 characters.
                         * @example SUCCESS
                         * @enum {string}
                         */
                        return_code: "SUCCESS" | "FAIL";
                        /**
                         * 返回信息
                         * @description Why the request was refused, where it was. At most 128 characters.
                         * @example OK
                         */
                        return_msg?: string;
                        /**
                         * 公众账号ID
                         * @description The application ID, where the gateway repeats it. At most 32 characters.
                         */
                        appid?: string;
                        /**
                         * 商户号
                         * @description The merchant ID, where the gateway repeats it. At most 32 characters.
                         */
                        mch_id?: string;
                        /**
                         * 签名
                         * @description The gateway's signature over every other field of the reply, the unknown ones included. At most 64 characters.
                         */
                        sign?: string;
                        /**
                         * 业务结果
                         * @description Whether the business succeeded. At most 16 characters.
                         * @example SUCCESS
                         * @enum {string}
                         */
                        result_code: "SUCCESS" | "FAIL";
                        /**
                         * 业务结果描述
                         * @description The business result, in words. At most 128 characters.
                         * @example OK
                         */
                        result_msg?: string;
                        /**
                         * 错误代码
                         * @description The business error, by its code. At most 32 characters.
                         */
                        err_code?: string;
                        /**
                         * 错误代码描述
                         * @description The business error, in words. At most 128 characters.
                         */
                        err_code_des?: string;
                        /**
                         * 商户识别码
                         * @description The ID of the sub-merchant, which payments name it by. At most 32 characters.
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
                     * @description The ID of the official account, mini program or app that the payment belongs to, bound to the merchant. At most 32 characters.
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
                     * @description The MD5 signature over the other fields, as 32 hexadecimal characters in upper case. At most 32 characters.
                     */
                    sign: string;
                    /**
                     * 商户名称
                     * @description The whole name of the company. At most 50 characters.
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
                     * @description Which page is wanted; the first is 1. At most 10 characters.
                     * @example 1
                     */
                    page_index: string;
                    /**
                     * 展示资料个数
                     * @description How many sub-merchants a page has at most. At most 10 characters.
                     * @example 10
                     */
                    page_size?: string;
                };
            };
        };
        responses: {
            /** @description The envelope, and one page of what was found. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/xml": {
                        /**
                         * 返回状态码
                         * @description Whether the gateway accepted the request as one it can read; not whether the business succeeded. At most 16 characters.
                         * @example SUCCESS
                         * @enum {string}
                         */
                        return_code: "SUCCESS" | "FAIL";
                        /**
                         * 返回信息
                         * @description Why the request was refused, where it was. At most 128 characters.
                         * @example OK
                         */
                        return_msg?: string;
                        /**
                         * 业务结果
                         * @description Whether the business succeeded. At most 16 characters.
                         * @example SUCCESS
                         * @enum {string}
                         */
                        result_code?: "SUCCESS" | "FAIL";
                        /**
                         * 业务结果描述
                         * @description The business result, in words. At most 128 characters.
                         * @example OK
                         */
                        result_msg?: string;
                        /**
                         * 错误代码
                         * @description The business error, by its code. At most 32 characters.
                         */
                        err_code?: string;
                        /**
                         * 错误代码描述
                         * @description The business error, in words. At most 128 characters.
                         */
                        err_code_des?: string;
                        /**
                         * 总记录数
                         * @description How many sub-merchants there are, on all pages together. At most 32 characters.
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
                             * @description The application ID, where the gateway repeats it. At most 32 characters.
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
                             * @description The whole name of the company. At most 50 characters.
                             * @example 商户名称
                             */
                            merchant_name: string;
                            /**
                             * 商户简称
                             * @description The name that payers read. At most 20 characters.
                             * @example 商户简称
                             */
                            merchant_shortname: string;
                            /**
                             * 客服电话
                             * @description The number that payers find in the details of a payment. At most 20 characters.
                             * @example 075586010000
                             */
                            service_phone: string;
                            /**
                             * 联系人
                             * @description Whom WeChat Pay asks for where it has to call the merchant. At most 10 characters.
                             */
                            contact?: string;
                            /**
                             * 联系电话
                             * @description The contact's phone number. At most 11 characters.
                             */
                            contact_phone?: string;
                            /**
                             * 联系邮箱
                             * @description The contact's mail address. At most 30 characters.
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
                             * @description The channel that the merchant came by. At most 32 characters.
                             * @example 100000001
                             */
                            channel_id?: string;
                            /**
                             * 渠道商名称
                             * @description The whole name of the channel. At most 50 characters.
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
                     * @description The signature algorithm. The gateway assumes MD5 where this field is absent, so it is always sent, and signed.
                     * @example HMAC-SHA256
                     * @enum {string}
                     */
                    sign_type: "HMAC-SHA256" | "MD5";
                    /**
                     * 签名
                     * @description The signature over the other fields: 32 hexadecimal characters for MD5, 64 for HMAC-SHA256, in upper case. At most 64 characters.
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
                         * @description Whether the gateway accepted the request as one it can read; not whether the business succeeded. At most 16 characters.
                         * @example SUCCESS
                         * @enum {string}
                         */
                        return_code: "SUCCESS" | "FAIL";
                        /**
                         * 返回信息
                         * @description Why the request was refused, where it was. At most 128 characters.
                         * @example OK
                         */
                        return_msg?: string;
                        /**
                         * 公众账号ID
                         * @description The application ID, where the gateway repeats it. At most 32 characters.
                         */
                        appid?: string;
                        /**
                         * 商户号
                         * @description The merchant ID, where the gateway repeats it. At most 32 characters.
                         */
                        mch_id?: string;
                        /**
                         * 随机字符串
                         * @description A random text of the gateway's, where there is one. At most 32 characters.
                         */
                        nonce_str?: string;
                        /**
                         * 签名
                         * @description The gateway's signature over every other field of the reply, the unknown ones included. At most 64 characters.
                         */
                        sign: string;
                        /**
                         * 业务结果
                         * @description Whether the business succeeded. At most 16 characters.
                         * @example SUCCESS
                         * @enum {string}
                         */
                        result_code: "SUCCESS" | "FAIL";
                        /**
                         * 错误代码
                         * @description The business error, by its code. At most 32 characters.
                         */
                        err_code?: string;
                        /**
                         * 错误代码描述
                         * @description The business error, in words. At most 128 characters.
                         */
                        err_code_des?: string;
                        /**
                         * 媒体标识Id
                         * @description The name of the uploaded image in other calls; every upload yields a new one. At most 256 characters.
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
                     * @description The merchant ID that WeChat Pay gave to the caller. At most 32 characters.
                     * @example 1230000109
                     */
                    mch_id: string;
                    /**
                     * 子商户号
                     * @description The merchant ID of the sub-merchant that a service provider acts for. At most 32 characters.
                     * @example 1900000109
                     */
                    sub_mch_id?: string;
                    /**
                     * 品牌主商户号
                     * @description The merchant ID of the brand whose share is checked, for chains of shops. At most 32 characters.
                     * @example 1900000108
                     */
                    brand_mch_id?: string;
                    /**
                     * 公众账号ID
                     * @description The ID of the official account, mini program or app that the payment belongs to, bound to the merchant. At most 32 characters.
                     * @example wx8888888888888888
                     */
                    appid?: string;
                    /**
                     * 子商户公众账号ID
                     * @description The application ID of the sub-merchant, where a service provider acts for one that has its own. At most 32 characters.
                     * @example wx8888888888888889
                     */
                    sub_appid?: string;
                    /**
                     * 随机字符串
                     * @description A random text that makes every request, and its signature, another one. At most 32 characters.
                     * @example 5K8264ILTKCH16CQ2502SI8ZNMTM67VS
                     */
                    nonce_str: string;
                    /**
                     * 签名
                     * @description The signature over the other fields: 32 hexadecimal characters for MD5, 64 for HMAC-SHA256, in upper case. At most 64 characters.
                     */
                    sign: string;
                    /**
                     * 签名类型
                     * @description The signature algorithm; this endpoint takes HMAC-SHA256 only.
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
                     * @description The merchant's own number of the split, of digits, letters and _-|*@; several requests with one number split once. At most 64 characters.
                     * @example P20150806125346
                     */
                    out_order_no: string;
                    /**
                     * 分账接收方列表
                     * @description Who gets how much, 50 receivers at most.
                     */
                    receivers: {
                        /**
                         * 分账接收方类型
                         * @description Whether account is a merchant ID, a person's openid under appid, or one under sub_appid.
                         * @example MERCHANT_ID
                         * @enum {string}
                         */
                        type: "MERCHANT_ID" | "PERSONAL_OPENID" | "PERSONAL_SUB_OPENID";
                        /**
                         * 分账接收方账号
                         * @description Who receives it, a merchant ID or an openid.
                         * @example 190001001
                         */
                        account: string;
                        /**
                         * 分账金额
                         * @description What the receiver gets. In fen. At least 1.
                         * @example 100
                         */
                        amount: number;
                        /**
                         * 分账描述
                         * @description Why the receiver gets it, as the bills show it.
                         * @example 分到商户
                         */
                        description: string;
                        /**
                         * 分账个人接收方姓名
                         * @description The name of a receiver that is a person; where it is given, it is checked.
                         */
                        name?: string;
                    }[];
                };
            };
        };
        responses: {
            /** @description The envelope, whether the split was accepted or not. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/xml": {
                        /**
                         * 子商户公众账号ID
                         * @description The application ID of the sub-merchant, where the request named one. At most 32 characters.
                         */
                        sub_appid?: string;
                        /**
                         * 子商户号
                         * @description The merchant ID of the sub-merchant, where the request named one. At most 32 characters.
                         */
                        sub_mch_id?: string;
                        /**
                         * 返回状态码
                         * @description Whether the gateway accepted the request as one it can read; not whether the business succeeded. At most 16 characters.
                         * @example SUCCESS
                         * @enum {string}
                         */
                        return_code: "SUCCESS" | "FAIL";
                        /**
                         * 返回信息
                         * @description Why the request was refused, where it was. At most 128 characters.
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
                         * @description A random text of the gateway's. At most 32 characters.
                         * @example 5K8264ILTKCH16CQ2502SI8ZNMTM67VS
                         */
                        nonce_str: string;
                        /**
                         * 签名
                         * @description The gateway's signature over every other field of the reply, the unknown ones included. At most 64 characters.
                         */
                        sign: string;
                        /**
                         * 业务结果
                         * @description Whether the business succeeded. At most 16 characters.
                         * @example SUCCESS
                         * @enum {string}
                         */
                        result_code: "SUCCESS" | "FAIL";
                        /**
                         * 错误代码
                         * @description The business error, by its code. At most 32 characters.
                         */
                        err_code?: string;
                        /**
                         * 错误代码描述
                         * @description The business error, in words. At most 128 characters.
                         */
                        err_code_des?: string;
                        /**
                         * 品牌主商户号
                         * @description The merchant ID of the brand, where the request named one. At most 32 characters.
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
                         * @description The merchant's own number of the split. At most 64 characters.
                         * @example P20150806125346
                         */
                        out_order_no: string;
                        /**
                         * 微信分账单号
                         * @description WeChat Pay's number of the split. At most 64 characters.
                         * @example 3008450740201411110007820472
                         */
                        order_id: string;
                        /**
                         * 分账单状态
                         * @description FINISHED when nothing is left to do, PROCESSING before that; each receiver has a result of its own. At most 16 characters.
                         * @example FINISHED
                         * @enum {string}
                         */
                        status?: "PROCESSING" | "FINISHED";
                        /**
                         * 分账接收方列表
                         * @description What each receiver gets, and whether it has it.
                         */
                        receivers?: {
                            /**
                             * 分账接收方类型
                             * @description Whether account is a merchant ID, a person's openid under appid, or one under sub_appid.
                             * @example MERCHANT_ID
                             * @enum {string}
                             */
                            type: "MERCHANT_ID" | "PERSONAL_OPENID" | "PERSONAL_SUB_OPENID";
                            /**
                             * 分账金额
                             * @description What the receiver gets. In fen. At least 1.
                             * @example 100
                             */
                            amount: number;
                            /**
                             * 分账描述
                             * @description Why the receiver gets it, as the bills show it.
                             * @example 分到商户
                             */
                            description: string;
                            /**
                             * 分账明细单号
                             * @description WeChat Pay's number of this receiver's part.
                             * @example 36011111111111111111111
                             */
                            detail_id: string;
                            /**
                             * 分账完成时间
                             * @description When the receiver's part was finished, as yyyyMMddHHmmss in Beijing time.
                             * @example 20180608170132
                             */
                            finish_time?: string;
                            /**
                             * 分账接收方账号
                             * @description Who receives it, a merchant ID or an openid.
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
                             * @description PENDING before the receiver has it, SUCCESS after that, CLOSED where it went back to the merchant.
                             * @example SUCCESS
                             * @enum {string}
                             */
                            result: "PENDING" | "SUCCESS" | "CLOSED";
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
                     * @description The ID of the official account, mini program or app that the payment belongs to, bound to the merchant. At most 32 characters.
                     * @example wx8888888888888888
                     */
                    appid?: string;
                    /**
                     * 子商户公众账号ID
                     * @description The application ID of the sub-merchant, where a service provider acts for one that has its own. At most 32 characters.
                     * @example wx8888888888888889
                     */
                    sub_appid?: string;
                    /**
                     * 商户号
                     * @description The merchant ID that WeChat Pay gave to the caller. At most 32 characters.
                     * @example 1230000109
                     */
                    mch_id: string;
                    /**
                     * 子商户号
                     * @description The merchant ID of the sub-merchant that a service provider acts for. At most 32 characters.
                     * @example 1900000109
                     */
                    sub_mch_id?: string;
                    /**
                     * 随机字符串
                     * @description A random text that makes every request, and its signature, another one. At most 32 characters.
                     * @example 5K8264ILTKCH16CQ2502SI8ZNMTM67VS
                     */
                    nonce_str: string;
                    /**
                     * 签名
                     * @description The signature over the other fields: 32 hexadecimal characters for MD5, 64 for HMAC-SHA256, in upper case. At most 64 characters.
                     */
                    sign: string;
                    /**
                     * 签名方式
                     * @description The signature algorithm. The gateway assumes MD5 where this field is absent, so it is always sent, and signed.
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
                     * @description The merchant's own number of the order. At most 32 characters.
                     * @example 20150806125346
                     */
                    out_trade_no?: string;
                    /**
                     * 商户退款单号
                     * @description The merchant's own number of the refund, of digits, letters and _-|*@; several requests with one number refund once. At most 64 characters.
                     * @example 1217752501201407033233368019
                     */
                    out_refund_no: string;
                    /**
                     * 订单金额
                     * @description What the whole order costs. In fen. At least 1.
                     * @example 100
                     */
                    total_fee: number;
                    /**
                     * 退款金额
                     * @description What is refunded, of the whole order at most. In fen. At least 1.
                     * @example 100
                     */
                    refund_fee: number;
                    /**
                     * 退款货币种类
                     * @description The currency of the refund, which is the order's, as three letters of ISO 4217; CNY where it is absent. At most 8 characters.
                     * @example CNY
                     */
                    refund_fee_type?: string;
                    /**
                     * 退款原因
                     * @description Why it is refunded, as the payer reads it. At most 80 characters.
                     * @example 商品已售完
                     */
                    refund_desc?: string;
                    /**
                     * 退款资金来源
                     * @description What the refund is paid from, for merchants of the older funds flow; not settled funds where it is absent. At most 30 characters.
                     * @example REFUND_SOURCE_RECHARGE_FUNDS
                     * @enum {string}
                     */
                    refund_account?: "REFUND_SOURCE_UNSETTLED_FUNDS" | "REFUND_SOURCE_RECHARGE_FUNDS";
                    /**
                     * 退款结果通知url
                     * @description The public address, without a query string, to which the result of this refund is sent; it takes the place of the one set on the merchant platform. At most 256 characters.
                     * @example https://www.example.com/wxpay/notify
                     */
                    notify_url?: string;
                };
            };
        };
        responses: {
            /** @description The envelope, whether the refund was accepted or not. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/xml": {
                        /**
                         * 返回状态码
                         * @description Whether the gateway accepted the request as one it can read; not whether the business succeeded. At most 16 characters.
                         * @example SUCCESS
                         * @enum {string}
                         */
                        return_code: "SUCCESS" | "FAIL";
                        /**
                         * 返回信息
                         * @description Why the request was refused, where it was. At most 128 characters.
                         * @example OK
                         */
                        return_msg?: string;
                        /**
                         * 业务结果
                         * @description Whether the business succeeded. At most 16 characters.
                         * @example SUCCESS
                         * @enum {string}
                         */
                        result_code: "SUCCESS" | "FAIL";
                        /**
                         * 错误代码
                         * @description The business error, by its code. At most 32 characters.
                         */
                        err_code?: string;
                        /**
                         * 错误代码描述
                         * @description The business error, in words. At most 128 characters.
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
                         * @description The application ID of the sub-merchant, where the request named one. At most 32 characters.
                         */
                        sub_appid?: string;
                        /**
                         * 子商户号
                         * @description The merchant ID of the sub-merchant, where the request named one. At most 32 characters.
                         */
                        sub_mch_id?: string;
                        /**
                         * 随机字符串
                         * @description A random text of the gateway's. At most 32 characters.
                         * @example 5K8264ILTKCH16CQ2502SI8ZNMTM67VS
                         */
                        nonce_str: string;
                        /**
                         * 签名
                         * @description The gateway's signature over every other field of the reply, the unknown ones included. At most 64 characters.
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
                         * @description The merchant's own number of the order. At most 32 characters.
                         * @example 20150806125346
                         */
                        out_trade_no: string;
                        /**
                         * 商户退款单号
                         * @description The merchant's own number of the refund. At most 64 characters.
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
                         * @description What is refunded, of the whole order at most. In fen. At least 1.
                         * @example 100
                         */
                        refund_fee: number;
                        /**
                         * 应结退款金额
                         * @description What of the refund is taken from the merchant, without coupons that nobody paid for. In fen.
                         * @example 100
                         */
                        settlement_refund_fee?: number;
                        /**
                         * 标价金额
                         * @description What the whole order costs. In fen. At least 1.
                         * @example 100
                         */
                        total_fee: number;
                        /**
                         * 应结订单金额
                         * @description What of the order is settled to the merchant, without coupons that nobody paid for. In fen.
                         * @example 100
                         */
                        settlement_total_fee?: number;
                        /**
                         * 标价币种
                         * @description The currency of the order as three letters of ISO 4217; CNY where it is absent. At most 16 characters.
                         * @example CNY
                         */
                        fee_type?: string;
                        /**
                         * 现金支付金额
                         * @description What the payer paid without coupons. In fen.
                         * @example 90
                         */
                        cash_fee: number;
                        /**
                         * 现金支付币种
                         * @description The currency of cash_fee as three letters of ISO 4217; CNY where it is absent. At most 16 characters.
                         * @example CNY
                         */
                        cash_fee_type?: string;
                        /**
                         * 现金退款金额
                         * @description What the payer gets back without coupons. In fen.
                         * @example 90
                         */
                        cash_refund_fee?: number;
                        /**
                         * 代金券退款总金额
                         * @description What coupons get back, all of them together. In fen.
                         * @example 10
                         */
                        coupon_refund_fee?: number;
                        /**
                         * 退款代金券使用数量
                         * @description How many coupons get something back.
                         * @example 1
                         */
                        coupon_refund_count?: number;
                        /**
                         * 代金券列表
                         * @description The coupons that get something back, one by one.
                         */
                        coupons?: {
                            /**
                             * 代金券类型
                             * @description CASH for a coupon that was paid for beforehand, NO_CASH for one that was not. At most 8 characters.
                             * @example CASH
                             */
                            coupon_type?: string;
                            /**
                             * 单个代金券退款金额
                             * @description What this coupon gets back of the refund. In fen.
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
                     * @description The ID of the official account, mini program or app that the payment belongs to, bound to the merchant. At most 32 characters.
                     * @example wx8888888888888888
                     */
                    appid?: string;
                    /**
                     * 子商户公众账号ID
                     * @description The application ID of the sub-merchant, where a service provider acts for one that has its own. At most 32 characters.
                     * @example wx8888888888888889
                     */
                    sub_appid?: string;
                    /**
                     * 商户号
                     * @description The merchant ID that WeChat Pay gave to the caller. At most 32 characters.
                     * @example 1230000109
                     */
                    mch_id: string;
                    /**
                     * 子商户号
                     * @description The merchant ID of the sub-merchant that a service provider acts for. At most 32 characters.
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
                     * @description The merchant's own number of the order. At most 32 characters.
                     * @example 20150806125346
                     */
                    out_trade_no?: string;
                    /**
                     * 随机字符串
                     * @description A random text that makes every request, and its signature, another one. At most 32 characters.
                     * @example 5K8264ILTKCH16CQ2502SI8ZNMTM67VS
                     */
                    nonce_str: string;
                    /**
                     * 签名
                     * @description The signature over the other fields: 32 hexadecimal characters for MD5, 64 for HMAC-SHA256, in upper case. At most 64 characters.
                     */
                    sign: string;
                    /**
                     * 签名方式
                     * @description The signature algorithm. The gateway assumes MD5 where this field is absent, so it is always sent, and signed.
                     * @example HMAC-SHA256
                     * @enum {string}
                     */
                    sign_type: "HMAC-SHA256" | "MD5";
                };
            };
        };
        responses: {
            /** @description The envelope, whether the order was reversed or not. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/xml": {
                        /**
                         * 返回状态码
                         * @description Whether the gateway accepted the request as one it can read; not whether the business succeeded. At most 16 characters.
                         * @example SUCCESS
                         * @enum {string}
                         */
                        return_code: "SUCCESS" | "FAIL";
                        /**
                         * 返回信息
                         * @description Why the request was refused, where it was. At most 128 characters.
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
                         * @description The application ID of the sub-merchant, where the request named one. At most 32 characters.
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
                         * @description The merchant ID of the sub-merchant, where the request named one. At most 32 characters.
                         */
                        sub_mch_id?: string;
                        /**
                         * 随机字符串
                         * @description A random text of the gateway's. At most 32 characters.
                         * @example 5K8264ILTKCH16CQ2502SI8ZNMTM67VS
                         */
                        nonce_str: string;
                        /**
                         * 签名
                         * @description The gateway's signature over every other field of the reply, the unknown ones included. At most 64 characters.
                         */
                        sign: string;
                        /**
                         * 业务结果
                         * @description Whether the business succeeded. At most 16 characters.
                         * @example SUCCESS
                         * @enum {string}
                         */
                        result_code: "SUCCESS" | "FAIL";
                        /**
                         * 错误代码
                         * @description The business error, by its code. At most 32 characters.
                         */
                        err_code?: string;
                        /**
                         * 错误代码描述
                         * @description The business error, in words. At most 128 characters.
                         */
                        err_code_des?: string;
                        /**
                         * 是否重调
                         * @description Whether the reversal has to be asked for again. At most 1 character.
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
                     * @description The merchant ID that WeChat Pay gave to the caller. At most 32 characters.
                     * @example 1230000109
                     */
                    mch_id: string;
                    /**
                     * 随机字符串
                     * @description A random text that makes every request, and its signature, another one. At most 32 characters.
                     * @example 5K8264ILTKCH16CQ2502SI8ZNMTM67VS
                     */
                    nonce_str: string;
                    /**
                     * 签名
                     * @description The MD5 signature over the other fields, as 32 hexadecimal characters in upper case. At most 32 characters.
                     */
                    sign: string;
                };
            };
        };
        responses: {
            /** @description The envelope, and the key where the request was accepted. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/xml": {
                        /**
                         * 返回状态码
                         * @description Whether the gateway accepted the request as one it can read; not whether the business succeeded. At most 16 characters.
                         * @example SUCCESS
                         * @enum {string}
                         */
                        return_code: "SUCCESS" | "FAIL";
                        /**
                         * 返回信息
                         * @description Why the request was refused, where it was. At most 128 characters.
                         * @example OK
                         */
                        return_msg?: string;
                        /**
                         * 商户号
                         * @description The merchant ID, where the gateway repeats it. At most 32 characters.
                         */
                        mch_id?: string;
                        /**
                         * 沙箱密钥
                         * @description The key of the sandbox. At most 32 characters.
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
                     * @description The version of the interface; needed only where the order takes part in promotions on single goods. At most 32 characters.
                     * @example 1.0
                     * @enum {string}
                     */
                    version?: "1.0";
                    /**
                     * 是否分账
                     * @description Whether the amount is held back for profit sharing. At most 1 character.
                     * @example N
                     * @enum {string}
                     */
                    profit_sharing?: "Y" | "N";
                    /**
                     * 是否押金支付
                     * @description Whether the amount is a deposit, to be consumed or given back later. At most 1 character.
                     * @example N
                     * @enum {string}
                     */
                    deposit?: "Y" | "N";
                    /**
                     * 公众账号ID
                     * @description The ID of the official account, mini program or app that the payment belongs to, bound to the merchant. At most 32 characters.
                     * @example wx8888888888888888
                     */
                    appid?: string;
                    /**
                     * 子商户公众账号ID
                     * @description The application ID of the sub-merchant, where a service provider acts for one that has its own. At most 32 characters.
                     * @example wx8888888888888889
                     */
                    sub_appid?: string;
                    /**
                     * 商户号
                     * @description The merchant ID that WeChat Pay gave to the caller. At most 32 characters.
                     * @example 1230000109
                     */
                    mch_id: string;
                    /**
                     * 子商户号
                     * @description The merchant ID of the sub-merchant that a service provider acts for. At most 32 characters.
                     * @example 1900000109
                     */
                    sub_mch_id?: string;
                    /**
                     * 设备号
                     * @description The merchant's own number of the terminal or shop. At most 32 characters.
                     * @example 013467007045764
                     */
                    device_info?: string;
                    /**
                     * 随机字符串
                     * @description A random text that makes every request, and its signature, another one. At most 32 characters.
                     * @example 5K8264ILTKCH16CQ2502SI8ZNMTM67VS
                     */
                    nonce_str: string;
                    /**
                     * 签名
                     * @description The signature over the other fields: 32 hexadecimal characters for MD5, 64 for HMAC-SHA256, in upper case. At most 64 characters.
                     */
                    sign: string;
                    /**
                     * 签名方式
                     * @description The signature algorithm. The gateway assumes MD5 where this field is absent, so it is always sent, and signed.
                     * @example HMAC-SHA256
                     * @enum {string}
                     */
                    sign_type: "HMAC-SHA256" | "MD5";
                    /**
                     * 商品描述
                     * @description What is paid for, as the payer reads it. At most 128 characters.
                     * @example 腾讯充值中心-QQ会员充值
                     */
                    body: string;
                    /**
                     * 商品详情
                     * @description The goods that are paid for, one by one, which promotions on single goods need.
                     */
                    detail?: {
                        /**
                         * 订单原价
                         * @description What the order would cost without the merchant's own discounts. In fen.
                         */
                        cost_price?: number;
                        /**
                         * 商品小票ID
                         * @description The number of the merchant's receipt.
                         */
                        receipt_id?: string;
                        /**
                         * 单品列表
                         * @description The goods, at least one.
                         */
                        goods_detail: {
                            /**
                             * 商品编码
                             * @description The merchant's code of the goods.
                             * @example iphone6s_16G
                             */
                            goods_id?: string;
                            /**
                             * 微信支付商品编码
                             * @description WeChat Pay's code of the goods, where it has one.
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
                             * @description How many of them. At least 0.
                             * @example 1
                             */
                            quantity?: number;
                            /**
                             * 商品单价
                             * @description What one of them costs, the merchant's own discounts taken off. In fen.
                             * @example 100
                             */
                            price?: number;
                            /**
                             * 商品种类
                             * @description The merchant's code of the kind of goods.
                             */
                            goods_category?: string;
                            /**
                             * 商品描述
                             * @description What the goods are, in words.
                             */
                            body?: string;
                            /**
                             * 商品种类
                             * @description The kind of goods, by WeChat Pay's word for it.
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
                     * @description The merchant's own data, which queries and notifications give back as they were. At most 127 characters.
                     * @example 深圳分店
                     */
                    attach?: string;
                    /**
                     * 商户订单号
                     * @description The merchant's own number of the order, of digits, letters and _-|*@, which no other order of the merchant has. At most 32 characters.
                     * @example 20150806125346
                     */
                    out_trade_no: string;
                    /**
                     * 订单金额
                     * @description What the whole order costs. In fen. At least 1.
                     * @example 100
                     */
                    total_fee: number;
                    /**
                     * 货币类型
                     * @description The currency of the order as three letters of ISO 4217; CNY where it is absent. At most 16 characters.
                     * @example CNY
                     */
                    fee_type?: string;
                    /**
                     * 终端IP
                     * @description The IP address, v4 or v6, of the device that pays or takes the payment. At most 64 characters.
                     * @example 123.12.12.123
                     */
                    spbill_create_ip: string;
                    /**
                     * 订单优惠标记
                     * @description A tag that promotions of the merchant ask for. At most 32 characters.
                     * @example WXG
                     */
                    goods_tag?: string;
                    /**
                     * 指定支付方式
                     * @description Means of payment that are excluded; no_credit excludes credit cards. At most 32 characters.
                     * @example no_credit
                     */
                    limit_pay?: string;
                    /**
                     * 交易起始时间
                     * @description When the order was made, as yyyyMMddHHmmss in Beijing time. At most 14 characters.
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
                     * @description Whether the payer is offered an electronic invoice in the payment's messages. At most 8 characters.
                     * @example Y
                     * @enum {string}
                     */
                    receipt?: "Y" | "N";
                    /**
                     * 授权码
                     * @description What the payer's code says; whoever has it can take a payment, for a minute. At most 128 characters.
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
                             * @description The merchant's own ID of the shop.
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
                             * @description The code of the administrative division that the shop lies in.
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
            /** @description The envelope, whether the payment would have been taken or not. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/xml": {
                        /**
                         * 返回状态码
                         * @description Whether the gateway accepted the request as one it can read; not whether the business succeeded. At most 16 characters.
                         * @example SUCCESS
                         * @enum {string}
                         */
                        return_code: "SUCCESS" | "FAIL";
                        /**
                         * 返回信息
                         * @description Why the request was refused, where it was. At most 128 characters.
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
                         * @description The application ID of the sub-merchant, where the request named one. At most 32 characters.
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
                         * @description The merchant ID of the sub-merchant, where the request named one. At most 32 characters.
                         */
                        sub_mch_id?: string;
                        /**
                         * 设备号
                         * @description The merchant's own number of the terminal or shop. At most 32 characters.
                         * @example 013467007045764
                         */
                        device_info?: string;
                        /**
                         * 随机字符串
                         * @description A random text of the gateway's. At most 32 characters.
                         * @example 5K8264ILTKCH16CQ2502SI8ZNMTM67VS
                         */
                        nonce_str: string;
                        /**
                         * 签名
                         * @description The gateway's signature over every other field of the reply, the unknown ones included. At most 64 characters.
                         */
                        sign: string;
                        /**
                         * 业务结果
                         * @description Whether the business succeeded. At most 16 characters.
                         * @example SUCCESS
                         * @enum {string}
                         */
                        result_code: "SUCCESS" | "FAIL";
                        /**
                         * 错误代码
                         * @description The business error, by its code. At most 32 characters.
                         */
                        err_code?: string;
                        /**
                         * 错误代码描述
                         * @description The business error, in words. At most 128 characters.
                         */
                        err_code_des?: string;
                        /**
                         * 用户标识
                         * @description The payer's identifier under the application ID. At most 128 characters.
                         * @example oUpF8uMuAJO_M2pxb1Q9zNjWeS6o
                         */
                        openid: string;
                        /**
                         * 是否关注公众账号
                         * @deprecated
                         * @description Whether the payer follows the official account; the gateway always says N now. At most 1 character.
                         * @example N
                         * @enum {string}
                         */
                        is_subscribe?: "Y" | "N";
                        /**
                         * 交易类型
                         * @description MICROPAY. At most 16 characters.
                         * @example MICROPAY
                         */
                        trade_type: string;
                        /**
                         * 付款银行
                         * @description The code of the bank, or other source, that paid. At most 32 characters.
                         * @example CMC
                         */
                        bank_type: string;
                        /**
                         * 货币类型
                         * @description The currency of the order as three letters of ISO 4217; CNY where it is absent. At most 16 characters.
                         * @example CNY
                         */
                        fee_type?: string;
                        /**
                         * 订单金额
                         * @description What the whole order costs. In fen. At least 1.
                         * @example 100
                         */
                        total_fee: number;
                        /**
                         * 应结订单金额
                         * @description What of the order is settled to the merchant, without coupons that nobody paid for. In fen.
                         * @example 100
                         */
                        settlement_total_fee?: number;
                        /**
                         * 代金券金额
                         * @description What coupons paid, all of them together. In fen.
                         * @example 10
                         */
                        coupon_fee?: number;
                        /**
                         * 现金支付货币类型
                         * @description The currency of cash_fee as three letters of ISO 4217; CNY where it is absent. At most 16 characters.
                         * @example CNY
                         */
                        cash_fee_type?: string;
                        /**
                         * 现金支付金额
                         * @description What the payer paid without coupons. In fen.
                         * @example 90
                         */
                        cash_fee: number;
                        /**
                         * 微信支付订单号
                         * @description WeChat Pay's number of the payment. At most 32 characters.
                         * @example 1217752501201407033233368018
                         */
                        transaction_id: string;
                        /**
                         * 商户订单号
                         * @description The merchant's own number of the order. At most 32 characters.
                         * @example 20150806125346
                         */
                        out_trade_no: string;
                        /**
                         * 商家数据包
                         * @description The merchant's own data, which queries and notifications give back as they were. At most 128 characters.
                         * @example 深圳分店
                         */
                        attach?: string;
                        /**
                         * 支付完成时间
                         * @description When it was paid, as yyyyMMddHHmmss in Beijing time. At most 14 characters.
                         * @example 20141030133525
                         */
                        time_end: string;
                        /**
                         * 营销详情
                         * @description The promotions that were applied to the payment.
                         */
                        promotion_detail?: {
                            /**
                             * 优惠列表
                             * @description The promotions, one by one.
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
                                scope?: "GLOBAL" | "SINGLE";
                                /**
                                 * 优惠类型
                                 * @description COUPON for one that was paid for beforehand, DISCOUNT for one that was not.
                                 * @example COUPON
                                 * @enum {string}
                                 */
                                type?: "COUPON" | "DISCOUNT";
                                /**
                                 * 优惠券面额
                                 * @description What the payer saved by it. In fen.
                                 * @example 10
                                 */
                                amount: number;
                                /**
                                 * 活动ID
                                 * @description The ID of the promotion in WeChat Pay's merchant platform.
                                 * @example 931386
                                 */
                                activity_id: string;
                                /**
                                 * 微信出资
                                 * @description What WeChat Pay paid of it. In fen.
                                 * @example 0
                                 */
                                wxpay_contribute?: number;
                                /**
                                 * 商户出资
                                 * @description What the merchant paid of it. In fen.
                                 * @example 10
                                 */
                                merchant_contribute?: number;
                                /**
                                 * 其他出资
                                 * @description What others paid of it. In fen.
                                 * @example 0
                                 */
                                other_contribute?: number;
                                /**
                                 * 单品列表
                                 * @description The goods it was given for, where it was given for single ones.
                                 */
                                goods_detail?: {
                                    /**
                                     * 商品编码
                                     * @description The merchant's code of the goods.
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
                                     * @description What was saved on one of the goods. In fen.
                                     * @example 10
                                     */
                                    discount_amount?: number;
                                    /**
                                     * 微信支付商品编码
                                     * @description WeChat Pay's code of the goods, where it has one.
                                     */
                                    wxpay_goods_id?: string;
                                    /**
                                     * 商品名称
                                     * @description The name of the goods.
                                     */
                                    goods_name?: string;
                                    /**
                                     * 商品数量
                                     * @description How many of them.
                                     * @example 1
                                     */
                                    quantity: number;
                                    /**
                                     * 商品单价
                                     * @description What one of them costs. In fen.
                                     * @example 100
                                     */
                                    price: number;
                                }[];
                            }[];
                        };
                        /**
                         * 交易状态
                         * @description Where the rehearsed order stands, as a query of it would say.
                         * @example SUCCESS
                         * @enum {string}
                         */
                        trade_state?: "SUCCESS" | "REFUND" | "NOTPAY" | "CLOSED" | "REVOKED" | "USERPAYING" | "PAYERROR" | "ACCEPT";
                    };
                };
            };
        };
    };
}
