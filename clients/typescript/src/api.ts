/** Made by `npm run client` out of the OpenAPI document; not to be changed by hand. */
export interface paths {
    "/v1/firm/clock": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What time it is in the sandbox
         * @description 沙箱现在的时间
         *
         *     Scope: `clock:read`
         */
        get: operations["getClock"];
        put?: never;
        /**
         * Move the sandbox’s clock forward, for everybody in it; what falls due happens by itself
         * @description 把沙箱的时间向后拨，对沙箱内所有人生效；到期事项会自动发生
         *
         *     Scope: `clock:write`
         */
        post: operations["moveClock"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/firm/collection-rates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Collection rates of the firm’s own compounds in a period
         * @description 本公司服务小区某期收缴率
         *
         *     Scope: `money:read`
         */
        get: operations["getFirmCollection"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/firm/keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Own API keys, with what they may do and when they were used last
         * @description 本公司的密钥、权限与最近使用时间
         *
         *     Scope: `keys:read`
         */
        get: operations["listKeys"];
        put?: never;
        /**
         * Make another API key, at most two valid, with no scope that the asking key lacks; the secret is shown in this answer alone
         * @description 新建密钥，最多两把有效，权限不得超出所用密钥；密钥内容只在此次显示
         *
         *     Scope: `keys:write`
         */
        post: operations["createKey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/firm/keys/{keyId}/revoke": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Revoke an API key of one’s own, also the asking one
         * @description 撤销本公司的密钥，包括所用的这一把
         *
         *     Scope: `keys:write`
         */
        post: operations["revokeKey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/firm/orders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Orders of the firm, of all states or one, by when they were placed
         * @description 本公司的点单，可按状态与下单时间查询
         *
         *     Scope: `orders:read`
         */
        get: operations["listFirmOrders"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/firm/orders/{orderId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One order with its terms and history
         * @description 点单详情、条件与历史
         *
         *     Scope: `orders:read`
         */
        get: operations["getFirmOrder"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/firm/orders/{orderId}/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Accept an order and set the first day of its free trial
         * @description 接单并确定试用开始日期
         *
         *     Scope: `orders:write`
         */
        post: operations["acceptOrder"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/firm/orders/{orderId}/arrears": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What is open on an order’s bills, as totals by period and by step of dunning
         * @description 点单欠费合计：按账期和催缴步骤
         *
         *     Scope: `money:read`
         */
        get: operations["getFirmArrears"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/firm/orders/{orderId}/bills": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Bills of an order’s period and how far they are paid; households are masked
         * @description 某期账单及缴纳情况；不显示具体住户
         *
         *     Scope: `money:read`
         */
        get: operations["listFirmBills"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/firm/orders/{orderId}/break-off": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Break a trial off
         * @description 中止试用
         *
         *     Scope: `orders:write`
         */
        post: operations["leaveTrial"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/firm/orders/{orderId}/decline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Decline an order, or step back before its trial begins
         * @description 拒单，或在试用开始前退出
         *
         *     Scope: `orders:write`
         */
        post: operations["declineOrder"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/firm/orders/{orderId}/decline-renewal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Decline another term while the owners vote on it
         * @description 续聘表决期间声明不再续约
         *
         *     Scope: `orders:write`
         */
        post: operations["declineRenewal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/firm/orders/{orderId}/external-id": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Give an order the firm’s own number, or another one
         * @description 登记或更改本公司对点单的编号
         *
         *     Scope: `orders:write`
         */
        put: operations["setExternalId"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/firm/orders/{orderId}/notice": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give notice, or decline renewal
         * @description 通知终止合同或不再续约
         *
         *     Scope: `orders:write`
         */
        post: operations["giveFirmNotice"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/firm/orders/{orderId}/photos": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask where to upload a photo of a service done
         * @description 申请上传一张服务照片
         *
         *     Scope: `visits:write`
         */
        post: operations["requestPhotoUpload"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/firm/orders/{orderId}/ratings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Counts of a trial’s ratings, how the gate stands, and what was said
         * @description 某次试用的评价汇总、达标情况与留言
         *
         *     Scope: `orders:read`
         */
        get: operations["getFirmRatings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/firm/orders/{orderId}/receipts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What came in for an order’s bills in a local month, and what went back, newest first; a page may be shorter than asked
         * @description 某月点单收款与退款，最新在前；每页可能少于所要的行数
         *
         *     Scope: `money:read`
         */
        get: operations["listFirmReceipts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/firm/orders/{orderId}/visits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Services done, newest first
         * @description 服务记录，最新在前
         *
         *     Scope: `visits:read`
         */
        get: operations["listFirmVisits"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/firm/orders/{orderId}/visits/{visitRef}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Record a service done under the firm’s own reference; the same again changes nothing
         * @description 按本公司编号登记一次服务；重复登记不会重复保存
         *
         *     Scope: `visits:write`
         */
        put: operations["recordVisit"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/firm/packages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Own packages
         * @description 本公司的套餐
         *
         *     Scope: `packages:read`
         */
        get: operations["listPackages"];
        put?: never;
        /**
         * Publish a package, or draft it
         * @description 发布套餐，或存为草稿
         *
         *     Scope: `packages:write`
         */
        post: operations["createPackage"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/firm/packages/{packageId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One package as it stands
         * @description 套餐详情
         *
         *     Scope: `packages:read`
         */
        get: operations["getPackage"];
        /**
         * Give a package other terms, as its next version; placed orders keep theirs
         * @description 更新套餐为新版本；已下点单不受影响
         *
         *     Scope: `packages:write`
         */
        put: operations["updatePackage"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/firm/packages/{packageId}/publish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Put a draft on the menu
         * @description 发布草稿
         *
         *     Scope: `packages:write`
         */
        post: operations["publishPackage"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/firm/packages/{packageId}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * All versions of a package, newest first
         * @description 套餐的历次版本，最新在前
         *
         *     Scope: `packages:read`
         */
        get: operations["listPackageVersions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/firm/packages/{packageId}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take a package off the menu for good; placed orders keep their terms
         * @description 下架套餐；已下点单不受影响
         *
         *     Scope: `packages:write`
         */
        post: operations["withdrawPackage"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/firm/services": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Services of the street’s catalogue
         * @description 街道的服务项目
         *
         *     Scope: `packages:read`
         */
        get: operations["listFirmServices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/firm/statements/{month}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A month’s statement of what the firm is paid, order by order
         * @description 某月结算单：逐单列出应付物业公司的款项
         *
         *     Scope: `money:read`
         */
        get: operations["getFirmStatement"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/firm/visits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record up to 1,000 services done, each for itself; the same again changes nothing
         * @description 批量登记服务（最多 1000 行），每行单独处理；重复提交不会重复保存
         *
         *     Scope: `visits:write`
         *
         *     Counts for 10 requests.
         */
        post: operations["recordVisits"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/firm/webhook-events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Events that an endpoint can ask for
         * @description 可订阅的事件
         *
         *     Scope: `webhooks:read`
         */
        get: operations["listWebhookEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/firm/webhooks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Own endpoints, five at most
         * @description 本公司的通知地址（最多 5 个）
         *
         *     Scope: `webhooks:read`
         */
        get: operations["listWebhooks"];
        put?: never;
        /**
         * Register an endpoint; its secret is shown in this answer alone
         * @description 登记通知地址；密钥仅在此显示一次
         *
         *     Scope: `webhooks:write`
         */
        post: operations["createWebhook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/firm/webhooks/{webhookId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One endpoint
         * @description 通知地址详情
         *
         *     Scope: `webhooks:read`
         */
        get: operations["getWebhook"];
        /**
         * Change where an endpoint is and what it is told of
         * @description 修改通知地址及订阅的事件
         *
         *     Scope: `webhooks:write`
         */
        put: operations["updateWebhook"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/firm/webhooks/{webhookId}/deliveries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What was sent or waits, newest first, of the last thirty days
         * @description 最近三十天的发送记录，最新在前
         *
         *     Scope: `webhooks:read`
         */
        get: operations["listDeliveries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/firm/webhooks/{webhookId}/deliveries/{deliveryId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One delivery with its body, its attempts and the last answer
         * @description 一次发送的内容、各次尝试与最近的应答
         *
         *     Scope: `webhooks:read`
         */
        get: operations["getDelivery"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/firm/webhooks/{webhookId}/deliveries/{deliveryId}/replay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send a delivery again, under the same webhook-id
         * @description 重新发送一条通知（webhook-id 不变）
         *
         *     Scope: `webhooks:write`
         */
        post: operations["replayDelivery"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/firm/webhooks/{webhookId}/pause": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send nothing for a while; events wait for thirty days
         * @description 暂停发送；事件保留三十天
         *
         *     Scope: `webhooks:write`
         */
        post: operations["pauseWebhook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/firm/webhooks/{webhookId}/remove": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Remove an endpoint with all that waits for it
         * @description 删除通知地址及其待发事件
         *
         *     Scope: `webhooks:write`
         */
        post: operations["removeWebhook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/firm/webhooks/{webhookId}/replays": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send again what happened in a stretch of time, 31 days and 1,000 deliveries at most
         * @description 重新发送一段时间内的通知（最多 31 天、1000 条）
         *
         *     Scope: `webhooks:write`
         */
        post: operations["replayDeliveries"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/firm/webhooks/{webhookId}/resume": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send again, what has waited first; also after an endpoint was disabled
         * @description 恢复发送，先补发等待中的事件
         *
         *     Scope: `webhooks:write`
         */
        post: operations["resumeWebhook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/firm/webhooks/{webhookId}/secret/drop-older": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The older of two secrets signs no more from now on
         * @description 立即停用旧密钥
         *
         *     Scope: `webhooks:write`
         */
        post: operations["dropWebhookSecret"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/firm/webhooks/{webhookId}/secret/rotate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A new secret, shown in this answer alone; for a day the older one signs too
         * @description 更换密钥（仅显示一次）；旧密钥一天内仍然有效
         *
         *     Scope: `webhooks:write`
         */
        post: operations["rotateWebhookSecret"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/firm/webhooks/{webhookId}/test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send `webhook.test` now; the delivery tells what came of it
         * @description 立即发送测试通知，结果见发送记录
         *
         *     Scope: `webhooks:write`
         */
        post: operations["testWebhook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/votes/{voteId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A vote: motion, dates, turnout; the result once it is counted
         * @description 表决：事项、日期、参与情况；计票后含结果
         */
        get: operations["getVote"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/votes/{voteId}/chain": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * All ballots bound by hashes, without identities, to be counted again
         * @description 全部选票的哈希链（不含身份），可自行重新计票
         */
        get: operations["getVoteChain"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/votes/{voteId}/notice": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The notice to print and post: announcement, then result
         * @description 可打印张贴的公告：表决公告、结果公示
         */
        get: operations["getVoteNotice"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export interface webhooks {
    "*": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Any event, for an endpoint that asked for all
         * @description 任一事件（订阅全部时）
         */
        post: operations["anyWebhook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "bill.draft_opened": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * a period’s bills can be checked
         * @description 账单草稿可核对
         */
        post: operations["billDraftOpenedWebhook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "bill.run_finished": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * a period’s bills are issued
         * @description 本期账单已出
         */
        post: operations["billRunFinishedWebhook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "contract.not_renewed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * the owners have not renewed the contract
         * @description 未续聘
         */
        post: operations["contractNotRenewedWebhook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "contract.renewed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * the owners have renewed the contract
         * @description 合同续聘
         */
        post: operations["contractRenewedWebhook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "contract.term_ending": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * the contract’s term ends soon
         * @description 合同将到期
         */
        post: operations["contractTermEndingWebhook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "decision.posted": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * the decision is for you; its figures are posted
         * @description 决定已公示
         */
        post: operations["decisionPostedWebhook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "fees.began": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * the contract is in force and fees begin
         * @description 合同生效，开始收费
         */
        post: operations["feesBeganWebhook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "fees.first_bill_ahead": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * the first bill is near
         * @description 首期账单将出
         */
        post: operations["feesFirstBillAheadWebhook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "hand_over.overdue": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * the hand-over is overdue
         * @description 交接逾期
         */
        post: operations["handOverOverdueWebhook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "notice.given": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * one side has given notice
         * @description 已通知终止
         */
        post: operations["noticeGivenWebhook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "objection.dismissed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * the street has dismissed an objection
         * @description 异议不成立
         */
        post: operations["objectionDismissedWebhook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "objection.filed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * somebody objects to the decision
         * @description 有人对决定提出异议
         */
        post: operations["objectionFiledWebhook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "objection.upheld": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * the street has upheld an objection
         * @description 异议成立
         */
        post: operations["objectionUpheldWebhook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "order.accepted": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * you have accepted an order
         * @description 已接单
         */
        post: operations["orderAcceptedWebhook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "order.declined": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * you have declined an order, or stepped back from it
         * @description 已拒单或退出
         */
        post: operations["orderDeclinedWebhook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "order.expired": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * an order has ended because nobody answered it in time
         * @description 逾期未答复，点单已失效
         */
        post: operations["orderExpiredWebhook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "order.followed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * the committee has ordered from another firm after this order
         * @description 小区已改点其他公司
         */
        post: operations["orderFollowedWebhook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "order.handed_over": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * the hand-over is done, the order has ended
         * @description 已完成交接，点单结束
         */
        post: operations["orderHandedOverWebhook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "order.placed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * a committee has placed an order; it waits for your answer
         * @description 收到点单，待答复
         */
        post: operations["orderPlacedWebhook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "order.withdrawn": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * the committee has withdrawn its order
         * @description 小区已撤回点单
         */
        post: operations["orderWithdrawnWebhook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "package.drafted": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * a package is drafted
         * @description 套餐已起草
         */
        post: operations["packageDraftedWebhook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "package.published": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * a package is on the menu
         * @description 套餐已上架
         */
        post: operations["packagePublishedWebhook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "package.updated": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * a package has a new version
         * @description 套餐已更新
         */
        post: operations["packageUpdatedWebhook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "package.withdrawn": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * a package is off the menu
         * @description 套餐已下架
         */
        post: operations["packageWithdrawnWebhook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "payment.received": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * money was put to bills of an order: one event for an hour, never for a household
         * @description 点单账单有收款：按小时汇总，不涉及住户
         */
        post: operations["paymentReceivedWebhook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "rating.missed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * the ratings do not suffice; the committee may extend the trial
         * @description 评价未达标，可延长试用
         */
        post: operations["ratingMissedWebhook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "rating.opened": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * households can rate the trial
         * @description 开放评价
         */
        post: operations["ratingOpenedWebhook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "rating.passed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * the ratings suffice; the committee is to announce a vote
         * @description 评价达标，待公告表决
         */
        post: operations["ratingPassedWebhook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "service.ended": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * service is over; the hand-over is to be done
         * @description 服务终止，待交接
         */
        post: operations["serviceEndedWebhook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "trial.broken_off": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * the trial was broken off
         * @description 试用中止
         */
        post: operations["trialBrokenOffWebhook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "trial.ending": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * the trial ends soon
         * @description 试用将结束
         */
        post: operations["trialEndingWebhook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "trial.extended": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * the trial goes on for some months
         * @description 试用延长
         */
        post: operations["trialExtendedWebhook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "trial.failed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * the trial has ended without a contract
         * @description 试用未通过
         */
        post: operations["trialFailedWebhook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "trial.started": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * the free trial has begun
         * @description 试用开始
         */
        post: operations["trialStartedWebhook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "vote.announced": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * the committee has announced a vote of the owners
         * @description 已公告业主表决
         */
        post: operations["voteAnnouncedWebhook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "vote.ending": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * the vote ends soon
         * @description 表决将截止
         */
        post: operations["voteEndingWebhook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "vote.lost": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * the vote was not passed; the committee may extend the trial
         * @description 表决未通过，可延长试用
         */
        post: operations["voteLostWebhook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "webhook.test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * you asked for a test
         * @description 测试通知
         */
        post: operations["webhookTestWebhook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export interface components {
    schemas: {
        Acceptance: {
            /** @description The firm’s own number for this order, if it has given one. */
            externalId?: string;
            /**
             * Format: date
             * @description First day of the trial.
             */
            startDate: string;
        };
        /** @description The party that acted, and the person who acted for it. */
        Actor: {
            party: {
                id: string;
                kind: components["schemas"]["PartyKind"] | ("household" | "owner" | "platform");
                name: string;
            };
            person: {
                id: string;
                name: string;
            };
        };
        ApiKey: {
            /**
             * Format: date-time
             * @description UTC instant, ISO 8601.
             */
            createdAt: string;
            /** @description Whether this request was made with it. */
            current: boolean;
            /**
             * Format: date-time
             * @description From this instant on the key no longer works; at most two years ahead. Absent: it has no end.
             */
            expiresAt?: string;
            /** @description Id of an API key; begins with its firm’s. */
            id: string;
            /**
             * Format: date-time
             * @description The minute in which it was used last, of this key’s recognised requests, refused ones included. Absent: never.
             */
            lastUsedAt?: string;
            name: string;
            /**
             * Format: date-time
             * @description UTC instant, ISO 8601.
             */
            revokedAt?: string;
            /** @description What the key may do; further scopes may be added. */
            scopes: string[];
            /** @enum {string} */
            state: "valid" | "expired" | "revoked";
        };
        /** @description 账单草稿可核对 a period’s bills can be checked */
        BillDraftOpenedEvent: {
            /**
             * Format: date-time
             * @description When it happened.
             */
            createdAt: string;
            data: {
                /** @description Id of a compound; begins with its street’s. */
                compoundId: string;
                /**
                 * Format: date
                 * @description Local date of the street (Asia/Shanghai).
                 */
                issueOn: string;
                /** @description Id of an order; begins with its compound’s. */
                orderId: string;
                period: string;
                units: number;
                /**
                 * Format: uri
                 * @description Where there is more, with the firm’s key.
                 */
                url: string;
            };
            /** @description As in webhook-id; the same however often it is sent. */
            id: string;
            /** @description Rises with each event of the same subject. */
            sequence: number;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "bill.draft_opened";
        };
        /** @description 本期账单已出 a period’s bills are issued */
        BillRunFinishedEvent: {
            /**
             * Format: date-time
             * @description When it happened.
             */
            createdAt: string;
            data: {
                /** @description Money in fen (1/100 yuan). */
                amountFen: number;
                bills: number;
                /** @description Id of a compound; begins with its street’s. */
                compoundId: string;
                /** @description Id of an order; begins with its compound’s. */
                orderId: string;
                period: string;
                /**
                 * Format: uri
                 * @description Where there is more, with the firm’s key.
                 */
                url: string;
                /** @description Money in fen (1/100 yuan). */
                waivedFen: number;
            };
            /** @description As in webhook-id; the same however often it is sent. */
            id: string;
            /** @description Rises with each event of the same subject. */
            sequence: number;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "bill.run_finished";
        };
        BreakOffReason: {
            /** @description In the firm’s words; the committee reads it. Needed with `other`. */
            reason?: string;
            /**
             * @default other
             * @enum {string}
             */
            reasonCode?: "no_capacity" | "terms_unsuitable" | "compound_condition" | "no_cooperation" | "costs_not_covered" | "other";
        };
        /** @enum {string} */
        Choice: "yes" | "no" | "abstain";
        Clock: {
            /**
             * Format: date-time
             * @description UTC instant, ISO 8601.
             */
            now: string;
        };
        ClockMove: {
            /** @description So many days on; the time of day stays. */
            days?: number;
            /**
             * Format: date-time
             * @description To this instant, at most 366 days on.
             */
            to?: string;
        };
        CollectionFigures: {
            /** @description Bills of earlier periods. */
            arrears: {
                /** @description Money in fen (1/100 yuan). */
                creditedFen: number;
                /** @description Money in fen (1/100 yuan). */
                disputedFen: number;
                /** @description Open when the period began, and issued late since. */
                openFen: number;
                /** @description Money in fen (1/100 yuan). */
                receivedFen: number;
                /** @description Money in fen (1/100 yuan). */
                subsidyFen: number;
                /** @description Money in fen (1/100 yuan). */
                waivedFen: number;
                /** @description Money in fen (1/100 yuan). */
                writtenOffFen: number;
            };
            /** @description Money in fen (1/100 yuan). */
            billedFen: number;
            /** @description Z: C and H together. */
            combined: components["schemas"]["Fraction"];
            /** @description Money in fen (1/100 yuan). */
            creditedFen: number;
            /** @description C: received for this period’s bills ÷ what of them was due, in fen. */
            current: components["schemas"]["Fraction"];
            /** @description Money in fen (1/100 yuan). */
            disputedFen: number;
            /** @description H: received in the period for earlier bills ÷ what of them was open. */
            historic: components["schemas"]["Fraction"];
            /** @description HH: bills settled ÷ bills. */
            households: components["schemas"]["Fraction"];
            /** @description C against the target, exactly, not by the rounded text; null when nothing is due. */
            meetsTarget: boolean | null;
            /** @description Money in fen (1/100 yuan). */
            receivedFen: number;
            /** @description Money in fen (1/100 yuan). */
            subsidyFen: number;
            /** @description Money in fen (1/100 yuan). */
            waivedFen: number;
            /** @description Money in fen (1/100 yuan). */
            writtenOffFen: number;
        };
        CollectionRate: {
            /** @description Bills of earlier periods. */
            arrears: {
                /** @description Money in fen (1/100 yuan). */
                creditedFen: number;
                /** @description Money in fen (1/100 yuan). */
                disputedFen: number;
                /** @description Open when the period began, and issued late since. */
                openFen: number;
                /** @description Money in fen (1/100 yuan). */
                receivedFen: number;
                /** @description Money in fen (1/100 yuan). */
                subsidyFen: number;
                /** @description Money in fen (1/100 yuan). */
                waivedFen: number;
                /** @description Money in fen (1/100 yuan). */
                writtenOffFen: number;
            };
            /**
             * Format: date
             * @description Postings of later days are not counted.
             */
            asOf: string;
            /** @description Money in fen (1/100 yuan). */
            billedFen: number;
            /** @description Z: C and H together. */
            combined: components["schemas"]["Fraction"];
            /** @description Money in fen (1/100 yuan). */
            creditedFen: number;
            /** @description C: received for this period’s bills ÷ what of them was due, in fen. */
            current: components["schemas"]["Fraction"];
            /**
             * Format: date-time
             * @description Postings up to this instant are counted.
             */
            cutOff: string;
            /** @description Money in fen (1/100 yuan). */
            disputedFen: number;
            formula: {
                en: string;
                zh: string;
            };
            /** @description H: received in the period for earlier bills ÷ what of them was open. */
            historic: components["schemas"]["Fraction"];
            /** @description HH: bills settled ÷ bills. */
            households: components["schemas"]["Fraction"];
            /** @description C against the target, exactly, not by the rounded text; null when nothing is due. */
            meetsTarget: boolean | null;
            /** @description Calendar period: a month `2027-04`, a quarter `2027-Q2`, a half-year `2027-H1` or a year `2027`. */
            period: string;
            /** @description Money in fen (1/100 yuan). */
            receivedFen: number;
            /** @description Money in fen (1/100 yuan). */
            subsidyFen: number;
            targetPercent: number;
            /** @description Money in fen (1/100 yuan). */
            waivedFen: number;
            /** @description Money in fen (1/100 yuan). */
            writtenOffFen: number;
        };
        /** @description One part of a street’s figures; the rows add up to the total. */
        CollectionRow: {
            /** @description Id of a community. */
            communityId?: string;
            /** @description Id of a compound; begins with its street’s. */
            compoundId?: string;
            firmIds: string[];
            /** @description Of the compound, community, firm or package. */
            name: string;
            rate: components["schemas"]["CollectionFigures"];
        };
        /** @description 未续聘 the owners have not renewed the contract */
        ContractNotRenewedEvent: {
            /**
             * Format: date-time
             * @description When it happened.
             */
            createdAt: string;
            data: {
                /** @description Area in dm². */
                agreeingAreaDm2: number;
                agreeingHeads: number;
                /** @description Id of a compound; begins with its street’s. */
                compoundId: string;
                /** @description Id of an order; begins with its compound’s. */
                orderId: string;
                /** @description Area in dm². */
                participatingAreaDm2: number;
                participatingHeads: number;
                passed: boolean;
                /** @description Area in dm². */
                rollAreaDm2: number;
                rollHeads: number;
                state: components["schemas"]["OrderState"];
                /**
                 * Format: uri
                 * @description Where there is more, with the firm’s key.
                 */
                url: string;
                /** @description Id of a vote; begins with its order’s. */
                voteId: string;
            };
            /** @description As in webhook-id; the same however often it is sent. */
            id: string;
            /** @description The version of the order after it. Sent in this order; one that is lower than the last you have seen is old news. */
            sequence: number;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "contract.not_renewed";
        };
        /** @description 合同续聘 the owners have renewed the contract */
        ContractRenewedEvent: {
            /**
             * Format: date-time
             * @description When it happened.
             */
            createdAt: string;
            data: {
                /** @description Area in dm². */
                agreeingAreaDm2: number;
                agreeingHeads: number;
                /** @description Id of a compound; begins with its street’s. */
                compoundId: string;
                /** @description Id of an order; begins with its compound’s. */
                orderId: string;
                /** @description Area in dm². */
                participatingAreaDm2: number;
                participatingHeads: number;
                passed: boolean;
                /** @description Area in dm². */
                rollAreaDm2: number;
                rollHeads: number;
                state: components["schemas"]["OrderState"];
                /**
                 * Format: uri
                 * @description Where there is more, with the firm’s key.
                 */
                url: string;
                /** @description Id of a vote; begins with its order’s. */
                voteId: string;
            };
            /** @description As in webhook-id; the same however often it is sent. */
            id: string;
            /** @description The version of the order after it. Sent in this order; one that is lower than the last you have seen is old news. */
            sequence: number;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "contract.renewed";
        };
        /** @description 合同将到期 the contract’s term ends soon */
        ContractTermEndingEvent: {
            /**
             * Format: date-time
             * @description When it happened.
             */
            createdAt: string;
            data: {
                /** @description Id of a compound; begins with its street’s. */
                compoundId: string;
                daysLeft: number;
                /** @description Id of an order; begins with its compound’s. */
                orderId: string;
                state: components["schemas"]["OrderState"];
                /**
                 * Format: date-time
                 * @description UTC instant, ISO 8601.
                 */
                until: string;
                /**
                 * Format: uri
                 * @description Where there is more, with the firm’s key.
                 */
                url: string;
            };
            /** @description As in webhook-id; the same however often it is sent. */
            id: string;
            /** @description The version of the order after it. Sent in this order; one that is lower than the last you have seen is old news. */
            sequence: number;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "contract.term_ending";
        };
        /** @description 决定已公示 the decision is for you; its figures are posted */
        DecisionPostedEvent: {
            /**
             * Format: date-time
             * @description When it happened.
             */
            createdAt: string;
            data: {
                /** @description Area in dm². */
                agreeingAreaDm2?: number;
                agreeingHeads?: number;
                /** @description Id of a compound; begins with its street’s. */
                compoundId: string;
                occupiedUnits?: number;
                /** @description Id of an order; begins with its compound’s. */
                orderId: string;
                /** @description Area in dm². */
                participatingAreaDm2?: number;
                participatingHeads?: number;
                passed?: boolean;
                rated?: number;
                responseHeld?: boolean;
                /** @description Area in dm². */
                rollAreaDm2?: number;
                rollHeads?: number;
                satisfactionHeld?: boolean;
                satisfied?: number;
                state: components["schemas"]["OrderState"];
                /**
                 * Format: uri
                 * @description Where there is more, with the firm’s key.
                 */
                url: string;
                /** @description Id of a vote; begins with its order’s. */
                voteId?: string;
            };
            /** @description As in webhook-id; the same however often it is sent. */
            id: string;
            /** @description The version of the order after it. Sent in this order; one that is lower than the last you have seen is old news. */
            sequence: number;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "decision.posted";
        };
        DeclineReason: {
            /** @description In the firm’s words; the committee reads it. Needed with `other`. */
            reason?: string;
            /**
             * @default other
             * @enum {string}
             */
            reasonCode?: "outside_area" | "no_capacity" | "terms_unsuitable" | "compound_condition" | "other";
        };
        Delivery: {
            /** @description The first 2 KB of the last answer. */
            answer?: string;
            /**
             * Format: date-time
             * @description When it happened.
             */
            at: string;
            /** @description How often it was tried, replays included. */
            attempts: number;
            /** @description What was or will be sent. Of `payment.received` it is made when it is first sent. */
            body?: string;
            /** @description What it goes back to: the `X-Request-Id` of the first request that brought it about, or the run of a timer, a nightly start. For looking things up; it proves nothing. */
            correlationId?: string;
            /** @enum {string} */
            deadBecause?: "attempts_used_up" | "three_days_over" | "gone";
            /** @description Sent as webhook-id; the same however often it is sent. */
            eventId: string;
            /** @description The latest attempts, oldest first. */
            history: {
                /**
                 * Format: date-time
                 * @description UTC instant, ISO 8601.
                 */
                at: string;
                /**
                 * @description Why there was no answer.
                 * @enum {string}
                 */
                fault?: "timeout" | "no_connection" | "no_address" | "address_refused" | "tls";
                /** @description How long it took, in milliseconds. */
                ms: number;
                /** @description HTTP status of the answer. */
                status?: number;
            }[];
            /** @description Id of a delivery to an endpoint; sorts by the time of its event. */
            id: string;
            last?: {
                /**
                 * Format: date-time
                 * @description UTC instant, ISO 8601.
                 */
                at: string;
                /**
                 * @description Why there was no answer.
                 * @enum {string}
                 */
                fault?: "timeout" | "no_connection" | "no_address" | "address_refused" | "tls";
                /** @description How long it took, in milliseconds. */
                ms: number;
                /** @description HTTP status of the answer. */
                status?: number;
            };
            /**
             * Format: date-time
             * @description When it is tried next at the earliest.
             */
            nextAt?: string;
            sequence: number;
            /** @enum {string} */
            state: "pending" | "delivered" | "dead";
            /** @description Within one subject events are sent in the order of their sequence. */
            subject: string;
            type: string;
            /** @description Where it was sent last. */
            url?: string;
        };
        DeliverySummary: {
            /**
             * Format: date-time
             * @description When it happened.
             */
            at: string;
            /** @description How often it was tried, replays included. */
            attempts: number;
            /** @enum {string} */
            deadBecause?: "attempts_used_up" | "three_days_over" | "gone";
            /** @description Sent as webhook-id; the same however often it is sent. */
            eventId: string;
            /** @description Id of a delivery to an endpoint; sorts by the time of its event. */
            id: string;
            last?: {
                /**
                 * Format: date-time
                 * @description UTC instant, ISO 8601.
                 */
                at: string;
                /**
                 * @description Why there was no answer.
                 * @enum {string}
                 */
                fault?: "timeout" | "no_connection" | "no_address" | "address_refused" | "tls";
                /** @description How long it took, in milliseconds. */
                ms: number;
                /** @description HTTP status of the answer. */
                status?: number;
            };
            /**
             * Format: date-time
             * @description When it is tried next at the earliest.
             */
            nextAt?: string;
            sequence: number;
            /** @enum {string} */
            state: "pending" | "delivered" | "dead";
            /** @description Within one subject events are sent in the order of their sequence. */
            subject: string;
            type: string;
        };
        ExternalIdBody: {
            /** @description The firm’s own number for it: letters, digits and ._/:#- */
            externalId: string;
        };
        /** @description 合同生效，开始收费 the contract is in force and fees begin */
        FeesBeganEvent: {
            /**
             * Format: date-time
             * @description When it happened.
             */
            createdAt: string;
            data: {
                /** @description Id of a compound; begins with its street’s. */
                compoundId: string;
                /** @description Id of an order; begins with its compound’s. */
                orderId: string;
                state: components["schemas"]["OrderState"];
                /**
                 * Format: uri
                 * @description Where there is more, with the firm’s key.
                 */
                url: string;
            };
            /** @description As in webhook-id; the same however often it is sent. */
            id: string;
            /** @description The version of the order after it. Sent in this order; one that is lower than the last you have seen is old news. */
            sequence: number;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "fees.began";
        };
        /** @description 首期账单将出 the first bill is near */
        FeesFirstBillAheadEvent: {
            /**
             * Format: date-time
             * @description When it happened.
             */
            createdAt: string;
            data: {
                /** @description Id of a compound; begins with its street’s. */
                compoundId: string;
                daysLeft: number;
                /** @description Id of an order; begins with its compound’s. */
                orderId: string;
                state: components["schemas"]["OrderState"];
                /**
                 * Format: date-time
                 * @description UTC instant, ISO 8601.
                 */
                until: string;
                /**
                 * Format: uri
                 * @description Where there is more, with the firm’s key.
                 */
                url: string;
            };
            /** @description As in webhook-id; the same however often it is sent. */
            id: string;
            /** @description The version of the order after it. Sent in this order; one that is lower than the last you have seen is old news. */
            sequence: number;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "fees.first_bill_ahead";
        };
        FirmArrears: {
            /**
             * Format: date-time
             * @description UTC instant, ISO 8601.
             */
            asOf: string;
            /** @description Of all periods. */
            openFen: number;
            /** @description Id of an order; begins with its compound’s. */
            orderId: string;
            /** @description Of the periods whose last day of payment is over. */
            overdueFen: number;
            /** @description The newest period first. */
            rows: {
                /** @description Bills issued. */
                billedFen: number;
                bills: number;
                /** @description Money in fen (1/100 yuan). */
                creditedFen: number;
                /** @description Of what is open: held out of dunning until the dispute is decided. */
                disputedFen: number;
                /**
                 * Format: date
                 * @description Absent while its bills are being issued.
                 */
                dueOn?: string;
                openBills: number;
                /** @description Money in fen (1/100 yuan). */
                openFen: number;
                overdue: boolean;
                /** @description Calendar period: a month `2027-04`, a quarter `2027-Q2`, a half-year `2027-H1` or a year `2027`. */
                period: string;
                /** @description Payments and released prepayments, less what went back. */
                receivedFen: number;
                /** @description Paid by the street for households. */
                subsidyFen: number;
                /** @description Money in fen (1/100 yuan). */
                waivedFen: number;
                /** @description Money in fen (1/100 yuan). */
                writtenOffFen: number;
            }[];
            /** @description Overdue bills by the last step that they were given; a settled one may be counted until it is looked at again. */
            steps: {
                bills: number;
                /**
                 * @description Overdue alone; or the last step that was given: reminder, written notice, on the list for referral.
                 * @enum {string}
                 */
                standing: "overdue" | "reminder" | "notice" | "referral";
            }[];
        };
        FirmBill: {
            /** @description Money in fen (1/100 yuan). */
            amountFen: number;
            /** @description Money in fen (1/100 yuan). */
            creditedFen: number;
            disputed: boolean;
            /**
             * Format: date
             * @description Local date of the street (Asia/Shanghai).
             */
            dueOn: string;
            /**
             * Format: date
             * @description Local date of the street (Asia/Shanghai).
             */
            from: string;
            /**
             * Format: date
             * @description Local date of the street (Asia/Shanghai).
             */
            issuedOn: string;
            /** @description Unique in the compound, without gaps in a year. */
            number: string;
            /** @description What is still to be paid. */
            openFen: number;
            /** @description Id of an order; begins with its compound’s. */
            orderId: string;
            /** @description Calendar period: a month `2027-04`, a quarter `2027-Q2`, a half-year `2027-H1` or a year `2027`. */
            period: string;
            /** @description Payments and released prepayments, less refunds. */
            receivedFen: number;
            /** @description Money in fen (1/100 yuan). */
            subsidyFen: number;
            /**
             * Format: date
             * @description Local date of the street (Asia/Shanghai).
             */
            to: string;
            /** @description Building and entrance; which household it is, a firm is not told. */
            unit: string;
            /** @description Money in fen (1/100 yuan). */
            waivedFen: number;
            /** @description Money in fen (1/100 yuan). */
            writtenOffFen: number;
            /** @description Rate in yuan per household and month, a decimal with at most four decimals. */
            yuanPerHouseholdMonth?: string;
            /** @description Rate in yuan per m² and month, a decimal with at most four decimals. */
            yuanPerSqmMonth?: string;
        };
        FirmCollection: {
            rows: components["schemas"]["CollectionRow"][];
            total: components["schemas"]["CollectionRate"];
        };
        FirmOrder: {
            /** @description Id of a compound; begins with its street’s. */
            compoundId: string;
            compoundName: string;
            extensionsLeft: number;
            /** @description The firm’s own number for this order, if it has given one. */
            externalId?: string;
            /** @description Id of a firm in a street; begins with its street’s. */
            firmId: string;
            firmName: string;
            history: components["schemas"]["HistoryEntry"][];
            /** @description Id of an order; begins with its compound’s. */
            id: string;
            moments: components["schemas"]["Moments"];
            /** @description What the caller may ask for now. */
            moves: components["schemas"]["PossibleMove"][];
            /** @description The order that follows this one. */
            nextOrderId?: string;
            packageName: string;
            /** @description The order that this one follows. */
            previousOrderId?: string;
            state: components["schemas"]["OrderState"];
            terms: components["schemas"]["Terms"];
            version: number;
            /** @description The newest vote that was announced. */
            voteId?: string;
        };
        FirmOrderSummary: {
            /** @description Id of a compound; begins with its street’s. */
            compoundId: string;
            compoundName: string;
            extensionsLeft: number;
            /** @description The firm’s own number for this order, if it has given one. */
            externalId?: string;
            /** @description Id of a firm in a street; begins with its street’s. */
            firmId: string;
            firmName: string;
            /** @description Id of an order; begins with its compound’s. */
            id: string;
            moments: components["schemas"]["Moments"];
            /** @description What the caller may ask for now. */
            moves: components["schemas"]["PossibleMove"][];
            /** @description The order that follows this one. */
            nextOrderId?: string;
            packageName: string;
            /** @description The order that this one follows. */
            previousOrderId?: string;
            state: components["schemas"]["OrderState"];
            version: number;
            /** @description The newest vote that was announced. */
            voteId?: string;
        };
        FirmPackage: {
            /**
             * Format: date-time
             * @description When this version was made.
             */
            changedAt: string;
            /** @enum {string} */
            cycle: "month" | "quarter" | "half-year" | "year";
            /** @description The firm’s own number for it: letters, digits and ._/:#- */
            externalId?: string;
            /** @description Id of a firm in a street; begins with its street’s. */
            firmId: string;
            firmName: string;
            /** @description Id of a package; begins with its firm’s. */
            id: string;
            name: string;
            /**
             * Format: date-time
             * @description Absent while it is a draft.
             */
            publishedAt?: string;
            serves?: components["schemas"]["Serves"];
            services: components["schemas"]["ServiceOffered"][];
            /** @enum {string} */
            state: "draft" | "published" | "withdrawn";
            /** @description Term of the contract in months; absent: open-ended. */
            termMonths?: number;
            trialMonths: number[];
            /** @description What a vacant unit pays, in percent of the fee; absent: all of it. */
            vacancyPercent?: number;
            /** @description Counts every change: its terms, its publication, its withdrawal. */
            version: number;
            /** @description Rate in yuan per household and month, a decimal with at most four decimals. */
            yuanPerHouseholdMonth?: string;
            /** @description Rate in yuan per m² and month, a decimal with at most four decimals. */
            yuanPerSqmMonth?: string;
        };
        FirmReceipt: {
            /**
             * Format: date-time
             * @description UTC instant, ISO 8601.
             */
            at: string;
            bills: {
                /** @description Calendar period: a month `2027-04`, a quarter `2027-Q2`, a half-year `2027-H1` or a year `2027`. */
                period: string;
                /** @description Money in fen (1/100 yuan). */
                receivedFen: number;
            }[];
            /** @enum {string} */
            channel?: "cash" | "transfer" | "pos" | "online";
            /** @description Names the movement; the same in every answer. */
            id: string;
            /**
             * @description payment: a household paid; release: money paid ahead settled a bill; reversal, refund, chargeback: money went back, so `receivedFen` is negative.
             * @enum {string}
             */
            kind: "payment" | "release" | "reversal" | "refund" | "chargeback";
            /** @description What this order’s bills got by it, in all; negative where money went back. */
            receivedFen: number;
            /** @description Building and entrance; which household it is, a firm is not told. */
            unit: string;
        };
        FirmStatement: {
            /**
             * Format: date-time
             * @description A month that is not over can still change; a past one changes no more.
             */
            asOf: string;
            /** @description Whether the month is over. */
            final: boolean;
            /** @description Local month; the present one if absent. */
            month: string;
            /** @description Opaque position after the previous page’s last row; from `nextCursor`. */
            nextCursor?: string;
            rows: components["schemas"]["StatementRow"][];
            /** @description Of this page’s rows; of the whole statement where it has one page. */
            total: {
                /** @description Bills issued. */
                billedFen: number;
                /** @description Money in fen (1/100 yuan). */
                creditedFen: number;
                /** @description Money in fen (1/100 yuan). */
                payoutFen: number;
                /** @description Payments and released prepayments, less what went back. */
                receivedFen: number;
                /** @description Paid by the street for households. */
                subsidyFen: number;
                /** @description Money in fen (1/100 yuan). */
                waivedFen: number;
                /** @description Money in fen (1/100 yuan). */
                writtenOffFen: number;
            };
        };
        Fraction: {
            denominator: number;
            numerator: number;
            /** @description One decimal, half up; “—” when there is nothing to divide by. */
            text: string;
        };
        /** @description 交接逾期 the hand-over is overdue */
        HandOverOverdueEvent: {
            /**
             * Format: date-time
             * @description When it happened.
             */
            createdAt: string;
            data: {
                /** @description Id of a compound; begins with its street’s. */
                compoundId: string;
                daysLeft: number;
                /** @description Id of an order; begins with its compound’s. */
                orderId: string;
                state: components["schemas"]["OrderState"];
                /**
                 * Format: date-time
                 * @description UTC instant, ISO 8601.
                 */
                until: string;
                /**
                 * Format: uri
                 * @description Where there is more, with the firm’s key.
                 */
                url: string;
            };
            /** @description As in webhook-id; the same however often it is sent. */
            id: string;
            /** @description The version of the order after it. Sent in this order; one that is lower than the last you have seen is old news. */
            sequence: number;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "hand_over.overdue";
        };
        HistoryEntry: {
            actor: components["schemas"]["Actor"];
            /**
             * Format: date-time
             * @description UTC instant, ISO 8601.
             */
            at: string;
            /** @description What decided or came with the move: a reason, a start date, the integers of the gate. */
            facts: {
                [key: string]: string | number | boolean;
            };
            move: string;
            state: components["schemas"]["OrderState"];
            version: number;
        };
        IssuedApiKey: {
            /**
             * Format: date-time
             * @description From this instant on the key no longer works; at most two years ahead. Absent: it has no end.
             */
            expiresAt?: string;
            /** @description Id of an API key; begins with its firm’s. */
            id: string;
            name: string;
            /** @description What the key may do; further scopes may be added. */
            scopes: string[];
            /** @description The key itself, shown in this answer alone (and in a repetition with the same Idempotency-Key). Only its SHA-256 is kept. */
            secret: string;
        };
        Measure: {
            /** @description In dm², hundredths of a square metre. */
            areaDm2: number;
            heads: number;
        };
        Moments: {
            /**
             * Format: date-time
             * @description Until then the committee announces the vote.
             */
            announceBy?: string;
            /**
             * Format: date-time
             * @description UTC instant, ISO 8601.
             */
            answerBy: string;
            /**
             * Format: date-time
             * @description Until then an owner may go to court against the decision.
             */
            challengeUntil?: string;
            /**
             * Format: date-time
             * @description UTC instant, ISO 8601.
             */
            collectingSince?: string;
            /**
             * Format: date-time
             * @description Until then the committee may extend a trial that was not passed.
             */
            decideBy?: string;
            /**
             * Format: date-time
             * @description When the decision takes effect; absent while an objection is undecided.
             */
            effectiveAt?: string;
            /**
             * Format: date
             * @description Local date of the street (Asia/Shanghai).
             */
            feesFrom?: string;
            /**
             * Format: date-time
             * @description UTC instant, ISO 8601.
             */
            handOverBy?: string;
            /**
             * Format: date-time
             * @description UTC instant, ISO 8601.
             */
            objectionEndsAt?: string;
            /**
             * Format: date-time
             * @description UTC instant, ISO 8601.
             */
            placedAt: string;
            /**
             * Format: date-time
             * @description By then the result must hang in the stairwells.
             */
            postBy?: string;
            /**
             * Format: date-time
             * @description UTC instant, ISO 8601.
             */
            ratingOpensAt?: string;
            /**
             * Format: date-time
             * @description UTC instant, ISO 8601.
             */
            renewalClosesAt?: string;
            /**
             * Format: date-time
             * @description UTC instant, ISO 8601.
             */
            renewalOpensAt?: string;
            /**
             * Format: date-time
             * @description UTC instant, ISO 8601.
             */
            serviceEndsAt?: string;
            /**
             * Format: date-time
             * @description UTC instant, ISO 8601.
             */
            termEndsAt?: string;
            /**
             * Format: date-time
             * @description UTC instant, ISO 8601.
             */
            trialEndsAt?: string;
            /**
             * Format: date-time
             * @description UTC instant, ISO 8601.
             */
            trialStartsAt?: string;
            /**
             * Format: date-time
             * @description UTC instant, ISO 8601.
             */
            voteEndsAt?: string;
            /**
             * Format: date-time
             * @description UTC instant, ISO 8601.
             */
            voteOpensAt?: string;
        };
        MovedClock: {
            /**
             * Format: date-time
             * @description UTC instant, ISO 8601.
             */
            from: string;
            /**
             * Format: date-time
             * @description UTC instant, ISO 8601.
             */
            to: string;
        };
        /** @description What a move did. A repetition with the same Idempotency-Key gets the same receipt, however far the order has gone since. */
        MoveReceipt: {
            /**
             * Format: date-time
             * @description UTC instant, ISO 8601.
             */
            at: string;
            moments: components["schemas"]["Moments"];
            move: string;
            /** @description Id of an order; begins with its compound’s. */
            orderId: string;
            state: components["schemas"]["OrderState"];
            version: number;
        };
        NewApiKey: {
            /**
             * Format: date-time
             * @description From this instant on the key no longer works; at most two years ahead. Absent: it has no end.
             */
            expiresAt?: string;
            name: string;
            /** @description What the key may do. Absent: all that whoever asks may give; the street office gives every scope. */
            scopes?: ("packages:read" | "packages:write" | "orders:read" | "orders:write" | "visits:read" | "visits:write" | "money:read" | "webhooks:read" | "webhooks:write" | "keys:read" | "keys:write" | "clock:read" | "clock:write")[];
        };
        NewPackage: {
            /**
             * @description How often households are billed.
             * @default quarter
             * @enum {string}
             */
            cycle?: "month" | "quarter" | "half-year" | "year";
            /** @description The firm’s own number for it: letters, digits and ._/:#- */
            externalId?: string;
            name: string;
            serves?: components["schemas"]["Serves"];
            services: {
                /** @description Code of a service in the street’s catalogue. */
                code: string;
                /** @description What the firm promises for this service. */
                level: string;
                /** @description The service’s part of the fee against the other services’, for sums per service; absent: 1. */
                share?: number;
            }[];
            /**
             * @description A draft stands on no menu until it is published.
             * @default published
             * @enum {string}
             */
            state?: "draft" | "published";
            /** @description Term of the contract in months; absent: open-ended. */
            termMonths?: number;
            /** @description Free trial lengths the firm offers, in months. */
            trialMonths: number[];
            /** @description What a vacant unit pays, in percent of the fee; absent: all of it. */
            vacancyPercent?: number;
            /** @description Rate in yuan per household and month, a decimal with at most four decimals. */
            yuanPerHouseholdMonth?: string;
            /** @description Rate in yuan per m² and month, a decimal with at most four decimals. */
            yuanPerSqmMonth?: string;
        };
        NewPhoto: {
            /** @description Size of the file. Residents look at it on a phone: some hundred KB are plenty. */
            bytes: number;
            /** @enum {string} */
            contentType: "image/jpeg" | "image/png" | "image/webp";
            /** @description SHA-256 of the file as base64. */
            sha256: string;
        };
        NewReplay: {
            /**
             * Format: date-time
             * @description UTC instant, ISO 8601.
             */
            from: string;
            /**
             * @description Only those; absent: both.
             * @enum {string}
             */
            state?: "delivered" | "dead";
            /**
             * Format: date-time
             * @description UTC instant, ISO 8601.
             */
            to: string;
        };
        NewVisit: {
            /** @description Who did it, as residents may know them. */
            by: string;
            /**
             * Format: date-time
             * @description When the service was done: in the trial or later, not in the future.
             */
            doneAt: string;
            note?: string;
            /** @description Photos of this order, uploaded before. */
            photos?: string[];
            /** @description One of the order’s services. */
            service: string;
        };
        NewVisits: {
            /** @description Visits of any of the firm’s orders. What is not of the form of a VisitRow is refused as a row, and the others stand. */
            rows: (components["schemas"]["VisitRow"] | (Record<string, never> | unknown[] | string | number | boolean | null))[];
        };
        NewWebhook: {
            description?: string;
            /** @description Names of events, or `*` for all, those of later versions included. */
            events: ("*" | "order.placed" | "order.accepted" | "order.declined" | "order.withdrawn" | "order.expired" | "order.followed" | "order.handed_over" | "trial.started" | "trial.ending" | "trial.extended" | "trial.broken_off" | "trial.failed" | "rating.opened" | "rating.passed" | "rating.missed" | "vote.announced" | "vote.ending" | "vote.lost" | "decision.posted" | "objection.filed" | "objection.dismissed" | "objection.upheld" | "fees.began" | "fees.first_bill_ahead" | "contract.term_ending" | "contract.renewed" | "contract.not_renewed" | "notice.given" | "service.ended" | "hand_over.overdue" | "bill.draft_opened" | "bill.run_finished" | "payment.received" | "package.drafted" | "package.updated" | "package.published" | "package.withdrawn" | "webhook.test")[];
            /** @description Where events are sent: https, on a public address, port 443 or above 1023, without a user in it. */
            url: string;
        };
        /** @description 已通知终止 one side has given notice */
        NoticeGivenEvent: {
            /**
             * Format: date-time
             * @description When it happened.
             */
            createdAt: string;
            data: {
                /** @description Id of a compound; begins with its street’s. */
                compoundId: string;
                /** @description Id of an order; begins with its compound’s. */
                orderId: string;
                reasonCode?: string;
                state: components["schemas"]["OrderState"];
                /**
                 * Format: uri
                 * @description Where there is more, with the firm’s key.
                 */
                url: string;
            };
            /** @description As in webhook-id; the same however often it is sent. */
            id: string;
            /** @description The version of the order after it. Sent in this order; one that is lower than the last you have seen is old news. */
            sequence: number;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "notice.given";
        };
        NoticeReason: {
            /** @description In the firm’s words; the committee reads it. Needed with `other`. */
            reason?: string;
            /**
             * @default other
             * @enum {string}
             */
            reasonCode?: "no_capacity" | "terms_unsuitable" | "no_cooperation" | "costs_not_covered" | "low_collection" | "other";
        };
        /** @description 异议不成立 the street has dismissed an objection */
        ObjectionDismissedEvent: {
            /**
             * Format: date-time
             * @description When it happened.
             */
            createdAt: string;
            data: {
                /** @description Id of a compound; begins with its street’s. */
                compoundId: string;
                /** @description Id of an order; begins with its compound’s. */
                orderId: string;
                outcome: string;
                state: components["schemas"]["OrderState"];
                /**
                 * Format: uri
                 * @description Where there is more, with the firm’s key.
                 */
                url: string;
            };
            /** @description As in webhook-id; the same however often it is sent. */
            id: string;
            /** @description The version of the order after it. Sent in this order; one that is lower than the last you have seen is old news. */
            sequence: number;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "objection.dismissed";
        };
        /** @description 有人对决定提出异议 somebody objects to the decision */
        ObjectionFiledEvent: {
            /**
             * Format: date-time
             * @description When it happened.
             */
            createdAt: string;
            data: {
                /** @description Id of a compound; begins with its street’s. */
                compoundId: string;
                /** @description Id of an order; begins with its compound’s. */
                orderId: string;
                state: components["schemas"]["OrderState"];
                /**
                 * Format: uri
                 * @description Where there is more, with the firm’s key.
                 */
                url: string;
            };
            /** @description As in webhook-id; the same however often it is sent. */
            id: string;
            /** @description The version of the order after it. Sent in this order; one that is lower than the last you have seen is old news. */
            sequence: number;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "objection.filed";
        };
        /** @description 异议成立 the street has upheld an objection */
        ObjectionUpheldEvent: {
            /**
             * Format: date-time
             * @description When it happened.
             */
            createdAt: string;
            data: {
                /** @description Id of a compound; begins with its street’s. */
                compoundId: string;
                /** @description Id of an order; begins with its compound’s. */
                orderId: string;
                outcome: string;
                state: components["schemas"]["OrderState"];
                /**
                 * Format: uri
                 * @description Where there is more, with the firm’s key.
                 */
                url: string;
            };
            /** @description As in webhook-id; the same however often it is sent. */
            id: string;
            /** @description The version of the order after it. Sent in this order; one that is lower than the last you have seen is old news. */
            sequence: number;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "objection.upheld";
        };
        /** @description 已接单 you have accepted an order */
        OrderAcceptedEvent: {
            /**
             * Format: date-time
             * @description When it happened.
             */
            createdAt: string;
            data: {
                /** @description Id of a compound; begins with its street’s. */
                compoundId: string;
                /** @description Id of an order; begins with its compound’s. */
                orderId: string;
                /**
                 * Format: date
                 * @description Local date of the street (Asia/Shanghai).
                 */
                startDate: string;
                state: components["schemas"]["OrderState"];
                /**
                 * Format: uri
                 * @description Where there is more, with the firm’s key.
                 */
                url: string;
            };
            /** @description As in webhook-id; the same however often it is sent. */
            id: string;
            /** @description The version of the order after it. Sent in this order; one that is lower than the last you have seen is old news. */
            sequence: number;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "order.accepted";
        };
        /** @description 已拒单或退出 you have declined an order, or stepped back from it */
        OrderDeclinedEvent: {
            /**
             * Format: date-time
             * @description When it happened.
             */
            createdAt: string;
            data: {
                /** @description Id of a compound; begins with its street’s. */
                compoundId: string;
                /** @description Id of an order; begins with its compound’s. */
                orderId: string;
                reasonCode?: string;
                state: components["schemas"]["OrderState"];
                /**
                 * Format: uri
                 * @description Where there is more, with the firm’s key.
                 */
                url: string;
            };
            /** @description As in webhook-id; the same however often it is sent. */
            id: string;
            /** @description The version of the order after it. Sent in this order; one that is lower than the last you have seen is old news. */
            sequence: number;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "order.declined";
        };
        /** @description 逾期未答复，点单已失效 an order has ended because nobody answered it in time */
        OrderExpiredEvent: {
            /**
             * Format: date-time
             * @description When it happened.
             */
            createdAt: string;
            data: {
                /** @description Id of a compound; begins with its street’s. */
                compoundId: string;
                /** @description Id of an order; begins with its compound’s. */
                orderId: string;
                state: components["schemas"]["OrderState"];
                /**
                 * Format: uri
                 * @description Where there is more, with the firm’s key.
                 */
                url: string;
            };
            /** @description As in webhook-id; the same however often it is sent. */
            id: string;
            /** @description The version of the order after it. Sent in this order; one that is lower than the last you have seen is old news. */
            sequence: number;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "order.expired";
        };
        /** @description 小区已改点其他公司 the committee has ordered from another firm after this order */
        OrderFollowedEvent: {
            /**
             * Format: date-time
             * @description When it happened.
             */
            createdAt: string;
            data: {
                /** @description Id of a compound; begins with its street’s. */
                compoundId: string;
                /** @description Id of an order; begins with its compound’s. */
                orderId: string;
                state: components["schemas"]["OrderState"];
                /**
                 * Format: uri
                 * @description Where there is more, with the firm’s key.
                 */
                url: string;
            };
            /** @description As in webhook-id; the same however often it is sent. */
            id: string;
            /** @description The version of the order after it. Sent in this order; one that is lower than the last you have seen is old news. */
            sequence: number;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "order.followed";
        };
        /** @description 已完成交接，点单结束 the hand-over is done, the order has ended */
        OrderHandedOverEvent: {
            /**
             * Format: date-time
             * @description When it happened.
             */
            createdAt: string;
            data: {
                /** @description Id of a compound; begins with its street’s. */
                compoundId: string;
                /** @description Id of an order; begins with its compound’s. */
                orderId: string;
                state: components["schemas"]["OrderState"];
                /**
                 * Format: uri
                 * @description Where there is more, with the firm’s key.
                 */
                url: string;
            };
            /** @description As in webhook-id; the same however often it is sent. */
            id: string;
            /** @description The version of the order after it. Sent in this order; one that is lower than the last you have seen is old news. */
            sequence: number;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "order.handed_over";
        };
        /** @description 收到点单，待答复 a committee has placed an order; it waits for your answer */
        OrderPlacedEvent: {
            /**
             * Format: date-time
             * @description When it happened.
             */
            createdAt: string;
            data: {
                /** @description Id of a compound; begins with its street’s. */
                compoundId: string;
                /** @description Id of an order; begins with its compound’s. */
                orderId: string;
                state: components["schemas"]["OrderState"];
                trialMonths: number;
                /**
                 * Format: uri
                 * @description Where there is more, with the firm’s key.
                 */
                url: string;
            };
            /** @description As in webhook-id; the same however often it is sent. */
            id: string;
            /** @description The version of the order after it. Sent in this order; one that is lower than the last you have seen is old news. */
            sequence: number;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "order.placed";
        };
        /** @enum {string} */
        OrderState: "placed" | "accepted" | "trialing" | "rating" | "undecided" | "rated" | "voting" | "posted" | "collecting" | "renewing" | "ending" | "leaving" | "failed" | "declined" | "withdrawn" | "expired" | "ended";
        /** @description 小区已撤回点单 the committee has withdrawn its order */
        OrderWithdrawnEvent: {
            /**
             * Format: date-time
             * @description When it happened.
             */
            createdAt: string;
            data: {
                /** @description Id of a compound; begins with its street’s. */
                compoundId: string;
                /** @description Id of an order; begins with its compound’s. */
                orderId: string;
                state: components["schemas"]["OrderState"];
                /**
                 * Format: uri
                 * @description Where there is more, with the firm’s key.
                 */
                url: string;
            };
            /** @description As in webhook-id; the same however often it is sent. */
            id: string;
            /** @description The version of the order after it. Sent in this order; one that is lower than the last you have seen is old news. */
            sequence: number;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "order.withdrawn";
        };
        /** @description 套餐已起草 a package is drafted */
        PackageDraftedEvent: {
            /**
             * Format: date-time
             * @description When it happened.
             */
            createdAt: string;
            data: {
                /** @description Id of a package; begins with its firm’s. */
                packageId: string;
                /**
                 * Format: uri
                 * @description Where there is more, with the firm’s key.
                 */
                url: string;
                version: number;
            };
            /** @description As in webhook-id; the same however often it is sent. */
            id: string;
            /** @description Rises with each event of the same subject. */
            sequence: number;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "package.drafted";
        };
        /** @description 套餐已上架 a package is on the menu */
        PackagePublishedEvent: {
            /**
             * Format: date-time
             * @description When it happened.
             */
            createdAt: string;
            data: {
                /** @description Id of a package; begins with its firm’s. */
                packageId: string;
                /**
                 * Format: uri
                 * @description Where there is more, with the firm’s key.
                 */
                url: string;
                version: number;
            };
            /** @description As in webhook-id; the same however often it is sent. */
            id: string;
            /** @description Rises with each event of the same subject. */
            sequence: number;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "package.published";
        };
        PackageTerms: {
            /**
             * @description How often households are billed.
             * @default quarter
             * @enum {string}
             */
            cycle?: "month" | "quarter" | "half-year" | "year";
            /** @description The firm’s own number for it: letters, digits and ._/:#- */
            externalId?: string;
            name: string;
            serves?: components["schemas"]["Serves"];
            services: {
                /** @description Code of a service in the street’s catalogue. */
                code: string;
                /** @description What the firm promises for this service. */
                level: string;
                /** @description The service’s part of the fee against the other services’, for sums per service; absent: 1. */
                share?: number;
            }[];
            /** @description Term of the contract in months; absent: open-ended. */
            termMonths?: number;
            /** @description Free trial lengths the firm offers, in months. */
            trialMonths: number[];
            /** @description What a vacant unit pays, in percent of the fee; absent: all of it. */
            vacancyPercent?: number;
            /** @description Rate in yuan per household and month, a decimal with at most four decimals. */
            yuanPerHouseholdMonth?: string;
            /** @description Rate in yuan per m² and month, a decimal with at most four decimals. */
            yuanPerSqmMonth?: string;
        };
        /** @description 套餐已更新 a package has a new version */
        PackageUpdatedEvent: {
            /**
             * Format: date-time
             * @description When it happened.
             */
            createdAt: string;
            data: {
                /** @description Id of a package; begins with its firm’s. */
                packageId: string;
                /**
                 * Format: uri
                 * @description Where there is more, with the firm’s key.
                 */
                url: string;
                version: number;
            };
            /** @description As in webhook-id; the same however often it is sent. */
            id: string;
            /** @description Rises with each event of the same subject. */
            sequence: number;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "package.updated";
        };
        /** @description 套餐已下架 a package is off the menu */
        PackageWithdrawnEvent: {
            /**
             * Format: date-time
             * @description When it happened.
             */
            createdAt: string;
            data: {
                /** @description Id of a package; begins with its firm’s. */
                packageId: string;
                /**
                 * Format: uri
                 * @description Where there is more, with the firm’s key.
                 */
                url: string;
                version: number;
            };
            /** @description As in webhook-id; the same however often it is sent. */
            id: string;
            /** @description Rises with each event of the same subject. */
            sequence: number;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "package.withdrawn";
        };
        /**
         * @description Kind of party after the “1+1+N” pattern.
         * @enum {string}
         */
        PartyKind: "street_party_committee" | "community_committee" | "owners_committee" | "firm" | "area_unit" | "residents_group" | "double_registered_members";
        /** @description 点单账单有收款：按小时汇总，不涉及住户 money was put to bills of an order: one event for an hour, never for a household */
        PaymentReceivedEvent: {
            /**
             * Format: date-time
             * @description When it happened.
             */
            createdAt: string;
            data: {
                byChannel: {
                    /** @enum {string} */
                    channel: "cash" | "transfer" | "pos" | "online";
                    /** @description Money in fen (1/100 yuan). */
                    fen: number;
                    /** @description How many payments. */
                    payments: number;
                }[];
                /** @description Id of a compound; begins with its street’s. */
                compoundId: string;
                /**
                 * Format: date-time
                 * @description UTC instant, ISO 8601.
                 */
                from: string;
                /** @description Id of an order; begins with its compound’s. */
                orderId: string;
                /** @description How many payments. */
                payments: number;
                /** @description What was put to bills of the order in this hour. */
                totalFen: number;
                /**
                 * Format: date-time
                 * @description UTC instant, ISO 8601.
                 */
                until: string;
                /**
                 * Format: uri
                 * @description Where there is more, with the firm’s key.
                 */
                url: string;
            };
            /** @description As in webhook-id; the same however often it is sent. */
            id: string;
            /** @description Rises with each event of the same subject. */
            sequence: number;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "payment.received";
        };
        /** @description Where the bytes of a photo go: these bytes alone, of this type, until the url expires. Not with the API key. */
        PhotoUpload: {
            /** @description Id of a photo; begins with its order’s. */
            id: string;
            upload: {
                /**
                 * Format: date-time
                 * @description UTC instant, ISO 8601.
                 */
                expiresAt: string;
                /** @description To be sent as they are; no others are needed. */
                headers: {
                    [key: string]: string;
                };
                /** @constant */
                method: "PUT";
                /** Format: uri */
                url: string;
            };
        };
        Policy: {
            /** @description Days in which the committee announces the vote; without an announcement the trial has failed. */
            announceDays: number;
            /** @description Working days in which a firm must answer an order. */
            answerWorkingDays: number;
            /** @description Days in which the committee decides whether to extend; without a decision the trial has failed. */
            decideDays: number;
            /**
             * @description What decides after the trial: the rating gate and then the owners’ vote, or the rating gate alone.
             * @enum {string}
             */
            decision: "rating-and-vote" | "rating";
            defaultTrialMonths: number;
            /** @description Days of notice when owners dismiss a firm (Civil Code 946). */
            dismissalNoticeDays: number;
            /** @description Days in which the committee may correct the roll before bills are issued. */
            draftDays: number;
            /** @description Whole days that the written notice gives; only then may the bill be referred (Civil Code 944: a reasonable period). */
            dunningReasonableDays: number;
            /**
             * @description Fees run from the day collecting begins, or from the first day of a month not before it.
             * @enum {string}
             */
            feesBegin: "next-day" | "next-month";
            /** @description Days in which a firm hands over once its service is over. */
            handOverDays: number;
            /** @description A trial starts at most so many days after the firm accepts. */
            latestStartDays: number;
            /** @description How often a trial that was not passed may be extended. */
            maxExtensions: number;
            /** @description So many months of fees may be paid ahead. */
            maxPrepayMonths: number;
            /** @description Rated ÷ occupied units must reach this. */
            minResponsePercent: number;
            /** @description Whether covenants let owners without a ballot count with the majority. */
            nonVotersFollowMajority: boolean;
            /** @description Whole days from the reminder to the written notice. */
            noticeDays: number;
            /** @description Days of posting in which objections are heard before fees begin; the day of posting is not counted (Civil Code 201). */
            objectionDays: number;
            /** @description Days of notice of an open-ended contract (Civil Code 948). */
            openEndedNoticeDays: number;
            /** @description Days in which a bill is to be paid. */
            paymentDays: number;
            /** @description So many owners may be represented by one proxy. */
            proxyLimit: number;
            /** @description Rating is open for the last so many days of the trial. */
            ratingWindowDays: number;
            /** @description Whole days after a bill’s last day of payment, before its household is reminded. */
            reminderDays: number;
            /** @description Days of notice when a firm declines renewal (Civil Code 947). */
            renewalNoticeDays: number;
            /** @description A renewal may be put to the vote in the last so many days of the term. */
            renewalWindowDays: number;
            /** @description Days in which the result must hang in the stairwells. */
            resultPostDays: number;
            /** @description Satisfied ÷ rated must reach this. */
            satisfactionPercent: number;
            /** @description Overall stars from which a household counts as satisfied. */
            satisfiedFrom: number;
            /** @description Collection rate that the street office expects. */
            targetPercent: number;
            /** @description Trial lengths that a committee may choose, in months. */
            trialMonths: number[];
            /** @description A vote is announced, and its roll frozen, at least so many days before it closes. */
            voteNoticeDays: number;
        };
        PossibleMove: {
            /** @description Of a move that sets a date (accept), in an order shown whole: those that may be chosen today. */
            dates?: {
                /**
                 * Format: date
                 * @description Local date of the street (Asia/Shanghai).
                 */
                earliest: string;
                /**
                 * Format: date
                 * @description Local date of the street (Asia/Shanghai).
                 */
                latest: string;
            };
            /**
             * Format: date-time
             * @description Possible from then on.
             */
            from?: string;
            move: string;
            possible: boolean;
            /** @description Why it is not possible now. */
            reason?: {
                en: string;
                zh: string;
            };
            /**
             * Format: date-time
             * @description Possible until then.
             */
            until?: string;
        };
        /** @description RFC 9457 problem details. */
        Problem: {
            /** @description Stable code to program against. */
            code: string;
            /** @description What is kept, and what to do next. */
            detail: string;
            errors?: {
                /** @description Column of a file, by its heading. */
                column?: string;
                message: string;
                /** @description JSON pointer into the request. */
                path: string;
                /** @description Row of a file, the header being 1. */
                row?: number;
            }[];
            /** @description Quote it when asking for help. */
            requestId: string;
            status: number;
            /** @description What happened, in the caller’s language. */
            title: string;
            type: string;
        };
        QueuedDelivery: {
            /** @description Id of a delivery to an endpoint; sorts by the time of its event. */
            deliveryId: string;
            /** @constant */
            queued: true;
        };
        /** @description What a package would cost this compound per month, from its roll. */
        Quote: {
            /** @description Area in dm², that is hundredths of a square metre. */
            areaDm2: number;
            /** @description Sum of all households’ bills for one month. */
            compoundMonthFen: number;
            /** @description Money in fen (1/100 yuan). */
            largestMonthFen: number;
            /** @description Bill of the median household (the lower of the two middle ones of an even count). */
            medianMonthFen: number;
            /** @description Money in fen (1/100 yuan). */
            smallestMonthFen: number;
            units: number;
        };
        /** @description 评价未达标，可延长试用 the ratings do not suffice; the committee may extend the trial */
        RatingMissedEvent: {
            /**
             * Format: date-time
             * @description When it happened.
             */
            createdAt: string;
            data: {
                /** @description Id of a compound; begins with its street’s. */
                compoundId: string;
                occupiedUnits: number;
                /** @description Id of an order; begins with its compound’s. */
                orderId: string;
                rated: number;
                responseHeld: boolean;
                satisfactionHeld: boolean;
                satisfied: number;
                state: components["schemas"]["OrderState"];
                /**
                 * Format: uri
                 * @description Where there is more, with the firm’s key.
                 */
                url: string;
            };
            /** @description As in webhook-id; the same however often it is sent. */
            id: string;
            /** @description The version of the order after it. Sent in this order; one that is lower than the last you have seen is old news. */
            sequence: number;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "rating.missed";
        };
        /** @description 开放评价 households can rate the trial */
        RatingOpenedEvent: {
            /**
             * Format: date-time
             * @description When it happened.
             */
            createdAt: string;
            data: {
                /** @description Id of a compound; begins with its street’s. */
                compoundId: string;
                occupiedUnits: number;
                /** @description Id of an order; begins with its compound’s. */
                orderId: string;
                state: components["schemas"]["OrderState"];
                /**
                 * Format: uri
                 * @description Where there is more, with the firm’s key.
                 */
                url: string;
            };
            /** @description As in webhook-id; the same however often it is sent. */
            id: string;
            /** @description The version of the order after it. Sent in this order; one that is lower than the last you have seen is old news. */
            sequence: number;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "rating.opened";
        };
        /** @description 评价达标，待公告表决 the ratings suffice; the committee is to announce a vote */
        RatingPassedEvent: {
            /**
             * Format: date-time
             * @description When it happened.
             */
            createdAt: string;
            data: {
                /** @description Id of a compound; begins with its street’s. */
                compoundId: string;
                occupiedUnits: number;
                /** @description Id of an order; begins with its compound’s. */
                orderId: string;
                rated: number;
                responseHeld: boolean;
                satisfactionHeld: boolean;
                satisfied: number;
                state: components["schemas"]["OrderState"];
                /**
                 * Format: uri
                 * @description Where there is more, with the firm’s key.
                 */
                url: string;
            };
            /** @description As in webhook-id; the same however often it is sent. */
            id: string;
            /** @description The version of the order after it. Sent in this order; one that is lower than the last you have seen is old news. */
            sequence: number;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "rating.passed";
        };
        /** @description Counts of a trial’s ratings, how the gate stands, and what was said; never who rated how. */
        RatingSummary: {
            /** @description In an order that tells nothing; of more than 200, always the same 200. */
            comments: {
                /** @description Telephone numbers and the household’s own unit are masked. */
                comment: string;
                /** @description The building alone, and only where at least three households of it rated. */
                unit: string;
            }[];
            gate: {
                response: {
                    denominator: number;
                    held: boolean;
                    numerator: number;
                    percent: number;
                };
                satisfaction: {
                    denominator: number;
                    held: boolean;
                    numerator: number;
                    percent: number;
                };
            };
            occupiedUnits: number;
            /** @description Id of an order; begins with its compound’s. */
            orderId: string;
            rated: number;
            /** @description Households whose overall stars reach the policy’s satisfiedFrom. */
            satisfied: number;
            services: {
                /** @description Code of a service in the street’s catalogue. */
                code: string;
                /** @description How many gave 1, 2, 3, 4, 5 stars. */
                stars: number[];
                /** @description How often the firm recorded this service, from the trial’s first day to its end. */
                visits: number;
            }[];
            /** @description Which trial was rated: 1, and one more with each extension. */
            trial: number;
            wouldContinue: number;
        };
        RenewalReason: {
            /** @description In the firm’s words; the committee reads it. Needed with `other`. */
            reason?: string;
            /**
             * @default other
             * @enum {string}
             */
            reasonCode?: "no_capacity" | "terms_unsuitable" | "no_cooperation" | "costs_not_covered" | "low_collection" | "other";
        };
        Replay: {
            deliveries: number;
            /**
             * Format: date-time
             * @description UTC instant, ISO 8601.
             */
            from: string;
            /** @description Id of a replay. */
            id: string;
            /** @enum {string} */
            state?: "delivered" | "dead";
            /**
             * Format: date-time
             * @description UTC instant, ISO 8601.
             */
            to: string;
        };
        RevokedApiKey: {
            /** @description Id of an API key; begins with its firm’s. */
            id: string;
            /**
             * Format: date-time
             * @description UTC instant, ISO 8601.
             */
            revokedAt: string;
            /**
             * Format: date-time
             * @description The latest instant at which the key still works anywhere.
             */
            stopsBy: string;
        };
        /** @description The compounds served: those named, and all of the communities named. Absent: the whole street. */
        Serves: {
            communities?: string[];
            compounds?: string[];
        };
        Service: {
            /** @description Code of a service in the street’s catalogue. */
            code: string;
            en: string;
            special: boolean;
            zh: string;
        };
        /** @description 服务终止，待交接 service is over; the hand-over is to be done */
        ServiceEndedEvent: {
            /**
             * Format: date-time
             * @description When it happened.
             */
            createdAt: string;
            data: {
                /** @description Id of a compound; begins with its street’s. */
                compoundId: string;
                /** @description Id of an order; begins with its compound’s. */
                orderId: string;
                state: components["schemas"]["OrderState"];
                /**
                 * Format: uri
                 * @description Where there is more, with the firm’s key.
                 */
                url: string;
            };
            /** @description As in webhook-id; the same however often it is sent. */
            id: string;
            /** @description The version of the order after it. Sent in this order; one that is lower than the last you have seen is old news. */
            sequence: number;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "service.ended";
        };
        ServiceOffered: {
            /** @description Code of a service in the street’s catalogue. */
            code: string;
            en: string;
            level: string;
            /** @description The service’s part of the fee against the other services’, for sums per service; absent: 1. */
            share?: number;
            special: boolean;
            zh: string;
        };
        ShownPhoto: {
            /**
             * Format: date-time
             * @description UTC instant, ISO 8601.
             */
            expiresAt: string;
            /** @description Id of a photo; begins with its order’s. */
            id: string;
            /**
             * Format: uri
             * @description Shows the photo until it expires, to whoever has it.
             */
            url: string;
        };
        StatementRow: {
            /** @description Bills issued. */
            billedFen: number;
            /** @description Id of a compound; begins with its street’s. */
            compoundId: string;
            compoundName: string;
            /** @description Money in fen (1/100 yuan). */
            creditedFen: number;
            /** @description The local days on which money came or went back. */
            days: {
                /**
                 * Format: date
                 * @description Local date of the street (Asia/Shanghai).
                 */
                day: string;
                /** @description Money in fen (1/100 yuan). */
                receivedFen: number;
                /** @description Money in fen (1/100 yuan). */
                subsidyFen: number;
            }[];
            /** @description Id of an order; begins with its compound’s. */
            orderId: string;
            packageName: string;
            /** @description What the month brings the firm: received and subsidised. Negative where more went back than came. */
            payoutFen: number;
            /** @description Payments and released prepayments, less what went back. */
            receivedFen: number;
            /** @description Paid by the street for households. */
            subsidyFen: number;
            /** @description Money in fen (1/100 yuan). */
            waivedFen: number;
            /** @description Money in fen (1/100 yuan). */
            writtenOffFen: number;
        };
        /** @description Price, services, level, trial and policy as frozen when the order was placed. */
        Terms: {
            /** @enum {string} */
            cycle: "month" | "quarter" | "half-year" | "year";
            /** @description Id of a package; begins with its firm’s. */
            packageId: string;
            /** @description The version of the package that was ordered. */
            packageVersion?: number;
            policy: components["schemas"]["Policy"];
            policyVersion: number;
            quote: components["schemas"]["Quote"];
            services: components["schemas"]["ServiceOffered"][];
            /** @description Term of the contract in months; absent: open-ended. */
            termMonths?: number;
            trialMonths: number;
            /** @description What a vacant unit pays, in percent of the fee; absent: all of it. */
            vacancyPercent?: number;
            /** @description Rate in yuan per household and month, a decimal with at most four decimals. */
            yuanPerHouseholdMonth?: string;
            /** @description Rate in yuan per m² and month, a decimal with at most four decimals. */
            yuanPerSqmMonth?: string;
        };
        /** @description 试用中止 the trial was broken off */
        TrialBrokenOffEvent: {
            /**
             * Format: date-time
             * @description When it happened.
             */
            createdAt: string;
            data: {
                /** @description Id of a compound; begins with its street’s. */
                compoundId: string;
                /** @description Id of an order; begins with its compound’s. */
                orderId: string;
                reasonCode?: string;
                state: components["schemas"]["OrderState"];
                /**
                 * Format: uri
                 * @description Where there is more, with the firm’s key.
                 */
                url: string;
            };
            /** @description As in webhook-id; the same however often it is sent. */
            id: string;
            /** @description The version of the order after it. Sent in this order; one that is lower than the last you have seen is old news. */
            sequence: number;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "trial.broken_off";
        };
        /** @description 试用将结束 the trial ends soon */
        TrialEndingEvent: {
            /**
             * Format: date-time
             * @description When it happened.
             */
            createdAt: string;
            data: {
                /** @description Id of a compound; begins with its street’s. */
                compoundId: string;
                daysLeft: number;
                /** @description Id of an order; begins with its compound’s. */
                orderId: string;
                state: components["schemas"]["OrderState"];
                /**
                 * Format: date-time
                 * @description UTC instant, ISO 8601.
                 */
                until: string;
                /**
                 * Format: uri
                 * @description Where there is more, with the firm’s key.
                 */
                url: string;
            };
            /** @description As in webhook-id; the same however often it is sent. */
            id: string;
            /** @description The version of the order after it. Sent in this order; one that is lower than the last you have seen is old news. */
            sequence: number;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "trial.ending";
        };
        /** @description 试用延长 the trial goes on for some months */
        TrialExtendedEvent: {
            /**
             * Format: date-time
             * @description When it happened.
             */
            createdAt: string;
            data: {
                /** @description Id of a compound; begins with its street’s. */
                compoundId: string;
                months: number;
                /** @description Id of an order; begins with its compound’s. */
                orderId: string;
                state: components["schemas"]["OrderState"];
                /**
                 * Format: uri
                 * @description Where there is more, with the firm’s key.
                 */
                url: string;
            };
            /** @description As in webhook-id; the same however often it is sent. */
            id: string;
            /** @description The version of the order after it. Sent in this order; one that is lower than the last you have seen is old news. */
            sequence: number;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "trial.extended";
        };
        /** @description 试用未通过 the trial has ended without a contract */
        TrialFailedEvent: {
            /**
             * Format: date-time
             * @description When it happened.
             */
            createdAt: string;
            data: {
                /** @description Area in dm². */
                agreeingAreaDm2?: number;
                agreeingHeads?: number;
                /** @description Id of a compound; begins with its street’s. */
                compoundId: string;
                occupiedUnits?: number;
                /** @description Id of an order; begins with its compound’s. */
                orderId: string;
                /** @description Area in dm². */
                participatingAreaDm2?: number;
                participatingHeads?: number;
                passed?: boolean;
                rated?: number;
                responseHeld?: boolean;
                /** @description Area in dm². */
                rollAreaDm2?: number;
                rollHeads?: number;
                satisfactionHeld?: boolean;
                satisfied?: number;
                state: components["schemas"]["OrderState"];
                /**
                 * Format: uri
                 * @description Where there is more, with the firm’s key.
                 */
                url: string;
                /** @description Id of a vote; begins with its order’s. */
                voteId?: string;
            };
            /** @description As in webhook-id; the same however often it is sent. */
            id: string;
            /** @description The version of the order after it. Sent in this order; one that is lower than the last you have seen is old news. */
            sequence: number;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "trial.failed";
        };
        /** @description 试用开始 the free trial has begun */
        TrialStartedEvent: {
            /**
             * Format: date-time
             * @description When it happened.
             */
            createdAt: string;
            data: {
                /** @description Id of a compound; begins with its street’s. */
                compoundId: string;
                /** @description Id of an order; begins with its compound’s. */
                orderId: string;
                state: components["schemas"]["OrderState"];
                /**
                 * Format: uri
                 * @description Where there is more, with the firm’s key.
                 */
                url: string;
            };
            /** @description As in webhook-id; the same however often it is sent. */
            id: string;
            /** @description The version of the order after it. Sent in this order; one that is lower than the last you have seen is old news. */
            sequence: number;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "trial.started";
        };
        /** @description A service done, as the firm recorded it; never changed. */
        Visit: {
            /** @description Who did it, as residents may know them. */
            by: string;
            /**
             * Format: date-time
             * @description When the service was done: in the trial or later, not in the future.
             */
            doneAt: string;
            note?: string;
            /** @description Id of an order; begins with its compound’s. */
            orderId: string;
            photos: components["schemas"]["ShownPhoto"][];
            /**
             * Format: date-time
             * @description UTC instant, ISO 8601.
             */
            recordedAt: string;
            /** @description One of the order’s services. */
            service: string;
            /** @description The firm’s own reference of a visit, unique in the order. */
            visitRef: string;
        };
        VisitOutcome: {
            /** @description Why it was refused: a code of this API’s errors. */
            code?: string;
            detail?: string;
            /** @description Faulty fields, by JSON pointer from the body’s root. */
            errors?: {
                message: string;
                path: string;
            }[];
            /** @description Place of the row in the request, from 0. */
            index: number;
            /** @description Id of an order; begins with its compound’s. */
            orderId?: string;
            /**
             * @description `recorded` by this request; `present`: stood already, with the same content; `refused`: not recorded.
             * @enum {string}
             */
            status: "recorded" | "present" | "refused";
            /** @description The firm’s own reference of a visit, unique in the order. */
            visitRef?: string;
        };
        /** @description What became of each row, in the order sent. */
        VisitOutcomes: {
            present: number;
            recorded: number;
            refused: number;
            rows: components["schemas"]["VisitOutcome"][];
        };
        VisitRow: {
            /** @description Who did it, as residents may know them. */
            by: string;
            /**
             * Format: date-time
             * @description When the service was done: in the trial or later, not in the future.
             */
            doneAt: string;
            note?: string;
            /** @description Id of an order; begins with its compound’s. */
            orderId: string;
            /** @description Photos of this order, uploaded before. */
            photos?: string[];
            /** @description One of the order’s services. */
            service: string;
            /** @description The firm’s own reference of a visit, unique in the order. */
            visitRef: string;
        };
        Vote: {
            /**
             * Format: date-time
             * @description UTC instant, ISO 8601.
             */
            announcedAt: string;
            compoundName: string;
            /**
             * Format: date-time
             * @description UTC instant, ISO 8601.
             */
            endsAt: string;
            firmName: string;
            /** @description Id of a vote; begins with its order’s. */
            id: string;
            /** @description What the median household would pay per month. */
            medianMonthFen: number;
            nonVotersFollowMajority: boolean;
            note?: string;
            /**
             * Format: date-time
             * @description UTC instant, ISO 8601.
             */
            opensAt: string;
            /** @description Id of an order; begins with its compound’s. */
            orderId: string;
            packageName: string;
            /** @enum {string} */
            purpose: "hire" | "renew";
            result?: {
                /**
                 * Format: date-time
                 * @description UTC instant, ISO 8601.
                 */
                challengeUntil: string;
                /**
                 * Format: date-time
                 * @description UTC instant, ISO 8601.
                 */
                countedAt: string;
                /**
                 * Format: date-time
                 * @description Of a passed vote to hire: until then owners may object.
                 */
                objectionEndsAt?: string;
                outcome: components["schemas"]["VoteOutcome"];
                /**
                 * Format: date-time
                 * @description UTC instant, ISO 8601.
                 */
                postBy: string;
                /** @description Ballots that a later one of the same owner replaced. */
                replaced: number;
                /** @description End of the hash chain over all ballots. */
                root: string;
                tally: components["schemas"]["VoteTally"];
            };
            roll: components["schemas"]["Measure"];
            /** @description Hash of the roll as frozen at the announcement. */
            rollHash: string;
            round: number;
            services: {
                en: string;
                zh: string;
            }[];
            /** @description A special matter, decided by three quarters. */
            special: boolean;
            /** @enum {string} */
            state: "announced" | "open" | "counting" | "counted" | "void";
            /** @description Who has returned a ballot so far. */
            turnout: components["schemas"]["Measure"];
            /** @description Rate in yuan per household and month, a decimal with at most four decimals. */
            yuanPerHouseholdMonth?: string;
            /** @description Rate in yuan per m² and month, a decimal with at most four decimals. */
            yuanPerSqmMonth?: string;
        };
        /** @description 已公告业主表决 the committee has announced a vote of the owners */
        VoteAnnouncedEvent: {
            /**
             * Format: date-time
             * @description When it happened.
             */
            createdAt: string;
            data: {
                /** @description Id of a compound; begins with its street’s. */
                compoundId: string;
                /** @description Id of an order; begins with its compound’s. */
                orderId: string;
                round: number;
                state: components["schemas"]["OrderState"];
                /**
                 * Format: uri
                 * @description Where there is more, with the firm’s key.
                 */
                url: string;
                /** @description Id of a vote; begins with its order’s. */
                voteId: string;
            };
            /** @description As in webhook-id; the same however often it is sent. */
            id: string;
            /** @description The version of the order after it. Sent in this order; one that is lower than the last you have seen is old news. */
            sequence: number;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "vote.announced";
        };
        /** @description 表决将截止 the vote ends soon */
        VoteEndingEvent: {
            /**
             * Format: date-time
             * @description When it happened.
             */
            createdAt: string;
            data: {
                /** @description Id of a compound; begins with its street’s. */
                compoundId: string;
                daysLeft: number;
                /** @description Id of an order; begins with its compound’s. */
                orderId: string;
                state: components["schemas"]["OrderState"];
                /**
                 * Format: date-time
                 * @description UTC instant, ISO 8601.
                 */
                until: string;
                /**
                 * Format: uri
                 * @description Where there is more, with the firm’s key.
                 */
                url: string;
            };
            /** @description As in webhook-id; the same however often it is sent. */
            id: string;
            /** @description The version of the order after it. Sent in this order; one that is lower than the last you have seen is old news. */
            sequence: number;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "vote.ending";
        };
        /** @description A counted vote without identities: `npm run verify-vote -- FILE` counts it again. */
        VoteFile: {
            /** @description The ballots’ areas in parts that cannot be put together. */
            areas: [
                string,
                components["schemas"]["Choice"],
                number
            ][];
            /** @description A receipt and its choice per head. */
            ballots: [
                string,
                components["schemas"]["Choice"]
            ][];
            /** @constant */
            format: "xianyong-vote/1";
            outcome: components["schemas"]["VoteOutcome"];
            /** @description Refs of the owners who returned a ballot. */
            participants: string[];
            replaced: number;
            /** @description Each owner’s ref and area in dm². */
            roll: [
                string,
                number
            ][];
            /** @description SHA-256 as base64url. */
            rollHash: string;
            /** @description SHA-256 as base64url. */
            root: string;
            tally: components["schemas"]["VoteTally"];
            vote: {
                /**
                 * Format: date-time
                 * @description UTC instant, ISO 8601.
                 */
                announcedAt: string;
                compoundName: string;
                /**
                 * Format: date-time
                 * @description UTC instant, ISO 8601.
                 */
                endsAt: string;
                firmName: string;
                nonVotersFollowMajority: boolean;
                /**
                 * Format: date-time
                 * @description UTC instant, ISO 8601.
                 */
                opensAt: string;
                /** @description Id of an order; begins with its compound’s. */
                orderId: string;
                packageName: string;
                /** @enum {string} */
                purpose: "hire" | "renew";
                round: number;
                services: string[];
                special: boolean;
                /** @description Rate in yuan per household and month, a decimal with at most four decimals. */
                yuanPerHouseholdMonth?: string;
                /** @description Rate in yuan per m² and month, a decimal with at most four decimals. */
                yuanPerSqmMonth?: string;
            };
        };
        /** @description 表决未通过，可延长试用 the vote was not passed; the committee may extend the trial */
        VoteLostEvent: {
            /**
             * Format: date-time
             * @description When it happened.
             */
            createdAt: string;
            data: {
                /** @description Area in dm². */
                agreeingAreaDm2: number;
                agreeingHeads: number;
                /** @description Id of a compound; begins with its street’s. */
                compoundId: string;
                /** @description Id of an order; begins with its compound’s. */
                orderId: string;
                /** @description Area in dm². */
                participatingAreaDm2: number;
                participatingHeads: number;
                passed: boolean;
                /** @description Area in dm². */
                rollAreaDm2: number;
                rollHeads: number;
                state: components["schemas"]["OrderState"];
                /**
                 * Format: uri
                 * @description Where there is more, with the firm’s key.
                 */
                url: string;
                /** @description Id of a vote; begins with its order’s. */
                voteId: string;
            };
            /** @description As in webhook-id; the same however often it is sent. */
            id: string;
            /** @description The version of the order after it. Sent in this order; one that is lower than the last you have seen is old news. */
            sequence: number;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "vote.lost";
        };
        VoteOutcome: {
            agreeing: components["schemas"]["Measure"];
            /** @description Owners without a ballot who count with the majority, by the covenant. */
            following: components["schemas"]["Measure"];
            participating: components["schemas"]["Measure"];
            passed: boolean;
            tests: {
                majorityArea: components["schemas"]["VoteTest"];
                majorityHeads: components["schemas"]["VoteTest"];
                quorumArea: components["schemas"]["VoteTest"];
                quorumHeads: components["schemas"]["VoteTest"];
            };
        };
        /** @description What was counted from the ballots. */
        VoteTally: {
            abstain: components["schemas"]["Measure"];
            no: components["schemas"]["Measure"];
            roll: components["schemas"]["Measure"];
            yes: components["schemas"]["Measure"];
        };
        VoteTest: {
            /** @description `part ÷ whole` must reach the bound; more than it where `strict`. */
            bound: {
                denominator: number;
                numerator: number;
                strict: boolean;
            };
            held: boolean;
            part: number;
            whole: number;
        };
        Webhook: {
            /**
             * Format: date-time
             * @description UTC instant, ISO 8601.
             */
            createdAt: string;
            description?: string;
            events: string[];
            /** @description Id of a webhook endpoint; begins with its firm’s. */
            id: string;
            secrets: components["schemas"]["WebhookSecret"][];
            /**
             * @description paused by the firm; disabled because the endpoint answered 410 (gone).
             * @enum {string}
             */
            state: "enabled" | "paused" | "disabled";
            /**
             * Format: date-time
             * @description UTC instant, ISO 8601.
             */
            stateSince: string;
            url: string;
            version: number;
        };
        WebhookEvent: components["schemas"]["OrderPlacedEvent"] | components["schemas"]["OrderAcceptedEvent"] | components["schemas"]["OrderDeclinedEvent"] | components["schemas"]["OrderWithdrawnEvent"] | components["schemas"]["OrderExpiredEvent"] | components["schemas"]["OrderFollowedEvent"] | components["schemas"]["OrderHandedOverEvent"] | components["schemas"]["TrialStartedEvent"] | components["schemas"]["TrialEndingEvent"] | components["schemas"]["TrialExtendedEvent"] | components["schemas"]["TrialBrokenOffEvent"] | components["schemas"]["TrialFailedEvent"] | components["schemas"]["RatingOpenedEvent"] | components["schemas"]["RatingPassedEvent"] | components["schemas"]["RatingMissedEvent"] | components["schemas"]["VoteAnnouncedEvent"] | components["schemas"]["VoteEndingEvent"] | components["schemas"]["VoteLostEvent"] | components["schemas"]["DecisionPostedEvent"] | components["schemas"]["ObjectionFiledEvent"] | components["schemas"]["ObjectionDismissedEvent"] | components["schemas"]["ObjectionUpheldEvent"] | components["schemas"]["FeesBeganEvent"] | components["schemas"]["FeesFirstBillAheadEvent"] | components["schemas"]["ContractTermEndingEvent"] | components["schemas"]["ContractRenewedEvent"] | components["schemas"]["ContractNotRenewedEvent"] | components["schemas"]["NoticeGivenEvent"] | components["schemas"]["ServiceEndedEvent"] | components["schemas"]["HandOverOverdueEvent"] | components["schemas"]["BillDraftOpenedEvent"] | components["schemas"]["BillRunFinishedEvent"] | components["schemas"]["PaymentReceivedEvent"] | components["schemas"]["PackageDraftedEvent"] | components["schemas"]["PackageUpdatedEvent"] | components["schemas"]["PackagePublishedEvent"] | components["schemas"]["PackageWithdrawnEvent"] | components["schemas"]["WebhookTestEvent"];
        WebhookEventInfo: {
            about: string;
            description: {
                en: string;
                zh: string;
            };
            facts: string[];
            type: string;
        };
        /** @description A secret that signs now. The secret itself was shown when it was made. */
        WebhookSecret: {
            number: number;
            /**
             * Format: date-time
             * @description UTC instant, ISO 8601.
             */
            since: string;
            /**
             * Format: date-time
             * @description It signs until then; another has taken its place.
             */
            until?: string;
        };
        /** @description 测试通知 you asked for a test */
        WebhookTestEvent: {
            /**
             * Format: date-time
             * @description When it happened.
             */
            createdAt: string;
            data: {
                /**
                 * Format: uri
                 * @description Where there is more, with the firm’s key.
                 */
                url: string;
                /** @description Id of a webhook endpoint; begins with its firm’s. */
                webhookId: string;
            };
            /** @description As in webhook-id; the same however often it is sent. */
            id: string;
            /** @description Rises with each event of the same subject. */
            sequence: number;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "webhook.test";
        };
        WebhookWithSecret: {
            /**
             * Format: date-time
             * @description UTC instant, ISO 8601.
             */
            createdAt: string;
            description?: string;
            events: string[];
            /** @description Id of a webhook endpoint; begins with its firm’s. */
            id: string;
            /** @description Shown in this answer alone. */
            secret: string;
            secrets: components["schemas"]["WebhookSecret"][];
            /**
             * @description paused by the firm; disabled because the endpoint answered 410 (gone).
             * @enum {string}
             */
            state: "enabled" | "paused" | "disabled";
            /**
             * Format: date-time
             * @description UTC instant, ISO 8601.
             */
            stateSince: string;
            url: string;
            version: number;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    getClock: {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of error texts: zh (default) or en. */
                "Accept-Language"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Clock"];
                };
            };
            /** @description `invalid_request` */
            400: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`, `key_expired`, `key_revoked`, `wrong_mode_key` */
            401: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `scope_missing`, `sandbox_only` */
            403: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited` */
            429: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    /** @description Ask again after so many seconds. */
                    "Retry-After": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `busy` */
            503: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    /** @description Ask again after so many seconds. */
                    "Retry-After": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    moveClock: {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of error texts: zh (default) or en. */
                "Accept-Language"?: string;
                /** @description Chosen by the caller, unique per wish. The same key and body give the same answer, another body is refused. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ClockMove"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MovedClock"];
                };
            };
            /** @description `invalid_request` */
            400: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`, `key_expired`, `key_revoked`, `wrong_mode_key` */
            401: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `scope_missing`, `sandbox_only` */
            403: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency_key_reused`, `clock_out_of_range` */
            409: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body_too_large` */
            413: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported_media_type` */
            415: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited` */
            429: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    /** @description Ask again after so many seconds. */
                    "Retry-After": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `busy` */
            503: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    /** @description Ask again after so many seconds. */
                    "Retry-After": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getFirmCollection: {
        parameters: {
            query: {
                /** @description Local date of the cut-off, from the period’s first day to today (default). */
                asOf?: string;
                /** @description Calendar period: a month `2027-04`, a quarter `2027-Q2`, a half-year `2027-H1` or a year `2027`. */
                period: string;
            };
            header?: {
                /** @description Language of error texts: zh (default) or en. */
                "Accept-Language"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FirmCollection"];
                };
            };
            /** @description `invalid_request` */
            400: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`, `key_expired`, `key_revoked`, `wrong_mode_key` */
            401: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `scope_missing` */
            403: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited` */
            429: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    /** @description Ask again after so many seconds. */
                    "Retry-After": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `busy` */
            503: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    /** @description Ask again after so many seconds. */
                    "Retry-After": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listKeys: {
        parameters: {
            query?: {
                cursor?: string;
                /** @description Rows per page. */
                limit?: number;
            };
            header?: {
                /** @description Language of error texts: zh (default) or en. */
                "Accept-Language"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Opaque position after the previous page’s last row; from `nextCursor`. */
                        nextCursor?: string;
                        rows: components["schemas"]["ApiKey"][];
                    };
                };
            };
            /** @description `invalid_request` */
            400: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`, `key_expired`, `key_revoked`, `wrong_mode_key` */
            401: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `scope_missing` */
            403: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited` */
            429: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    /** @description Ask again after so many seconds. */
                    "Retry-After": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `busy` */
            503: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    /** @description Ask again after so many seconds. */
                    "Retry-After": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createKey: {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of error texts: zh (default) or en. */
                "Accept-Language"?: string;
                /** @description Chosen by the caller, unique per wish. The same key and body give the same answer, another body is refused. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewApiKey"];
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IssuedApiKey"];
                };
            };
            /** @description `invalid_request` */
            400: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`, `key_expired`, `key_revoked`, `wrong_mode_key` */
            401: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `scope_missing` */
            403: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency_key_reused`, `too_many_keys`, `key_expiry_out_of_range` */
            409: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body_too_large` */
            413: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported_media_type` */
            415: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited` */
            429: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    /** @description Ask again after so many seconds. */
                    "Retry-After": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `busy` */
            503: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    /** @description Ask again after so many seconds. */
                    "Retry-After": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    revokeKey: {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of error texts: zh (default) or en. */
                "Accept-Language"?: string;
                /** @description Chosen by the caller, unique per wish. The same key and body give the same answer, another body is refused. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Id of an API key; begins with its firm’s. */
                keyId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RevokedApiKey"];
                };
            };
            /** @description `invalid_request` */
            400: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`, `key_expired`, `key_revoked`, `wrong_mode_key` */
            401: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `scope_missing` */
            403: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found` */
            404: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency_key_reused` */
            409: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited` */
            429: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    /** @description Ask again after so many seconds. */
                    "Retry-After": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `busy` */
            503: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    /** @description Ask again after so many seconds. */
                    "Retry-After": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listFirmOrders: {
        parameters: {
            query?: {
                cursor?: string;
                /** @description The one order that has this number of the firm’s; alone, without the others. */
                externalId?: string;
                /** @description Rows per page. */
                limit?: number;
                /** @description Which come first, by when they were placed. */
                order?: "newest" | "oldest";
                /** @description Placed then or later: a local date, or an instant. */
                placedFrom?: string;
                /** @description Placed by then: a local date with all of its day, or before an instant. */
                placedTo?: string;
                /** @description All states if absent. */
                state?: components["schemas"]["OrderState"];
            };
            header?: {
                /** @description Language of error texts: zh (default) or en. */
                "Accept-Language"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Opaque position after the previous page’s last row; from `nextCursor`. */
                        nextCursor?: string;
                        rows: components["schemas"]["FirmOrderSummary"][];
                    };
                };
            };
            /** @description `invalid_request` */
            400: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`, `key_expired`, `key_revoked`, `wrong_mode_key` */
            401: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `scope_missing` */
            403: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited` */
            429: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    /** @description Ask again after so many seconds. */
                    "Retry-After": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `busy` */
            503: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    /** @description Ask again after so many seconds. */
                    "Retry-After": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getFirmOrder: {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of error texts: zh (default) or en. */
                "Accept-Language"?: string;
            };
            path: {
                /** @description Id of an order; begins with its compound’s. */
                orderId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FirmOrder"];
                };
            };
            /** @description `invalid_request` */
            400: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`, `key_expired`, `key_revoked`, `wrong_mode_key` */
            401: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `scope_missing` */
            403: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found` */
            404: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited` */
            429: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    /** @description Ask again after so many seconds. */
                    "Retry-After": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `busy` */
            503: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    /** @description Ask again after so many seconds. */
                    "Retry-After": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    acceptOrder: {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of error texts: zh (default) or en. */
                "Accept-Language"?: string;
                /** @description Chosen by the caller, unique per wish. The same key and body give the same answer, another body is refused. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Id of an order; begins with its compound’s. */
                orderId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Acceptance"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MoveReceipt"];
                };
            };
            /** @description `invalid_request` */
            400: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`, `key_expired`, `key_revoked`, `wrong_mode_key` */
            401: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `scope_missing` */
            403: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found` */
            404: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency_key_reused`, `move_not_allowed`, `move_untimely`, `changed_meanwhile`, `start_date_out_of_range`, `external_id_taken` */
            409: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body_too_large` */
            413: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported_media_type` */
            415: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited` */
            429: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    /** @description Ask again after so many seconds. */
                    "Retry-After": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `busy` */
            503: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    /** @description Ask again after so many seconds. */
                    "Retry-After": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getFirmArrears: {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of error texts: zh (default) or en. */
                "Accept-Language"?: string;
            };
            path: {
                /** @description Id of an order; begins with its compound’s. */
                orderId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FirmArrears"];
                };
            };
            /** @description `invalid_request` */
            400: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`, `key_expired`, `key_revoked`, `wrong_mode_key` */
            401: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `scope_missing` */
            403: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found` */
            404: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited` */
            429: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    /** @description Ask again after so many seconds. */
                    "Retry-After": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `busy` */
            503: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    /** @description Ask again after so many seconds. */
                    "Retry-After": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listFirmBills: {
        parameters: {
            query: {
                cursor?: string;
                /** @description Rows per page. */
                limit?: number;
                /** @description Calendar period: a month `2027-04`, a quarter `2027-Q2`, a half-year `2027-H1` or a year `2027`. */
                period: string;
            };
            header?: {
                /** @description Language of error texts: zh (default) or en. */
                "Accept-Language"?: string;
            };
            path: {
                /** @description Id of an order; begins with its compound’s. */
                orderId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Opaque position after the previous page’s last row; from `nextCursor`. */
                        nextCursor?: string;
                        rows: components["schemas"]["FirmBill"][];
                    };
                };
            };
            /** @description `invalid_request` */
            400: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`, `key_expired`, `key_revoked`, `wrong_mode_key` */
            401: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `scope_missing` */
            403: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found` */
            404: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited` */
            429: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    /** @description Ask again after so many seconds. */
                    "Retry-After": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `busy` */
            503: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    /** @description Ask again after so many seconds. */
                    "Retry-After": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    leaveTrial: {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of error texts: zh (default) or en. */
                "Accept-Language"?: string;
                /** @description Chosen by the caller, unique per wish. The same key and body give the same answer, another body is refused. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Id of an order; begins with its compound’s. */
                orderId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BreakOffReason"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MoveReceipt"];
                };
            };
            /** @description `invalid_request` */
            400: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`, `key_expired`, `key_revoked`, `wrong_mode_key` */
            401: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `scope_missing` */
            403: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found` */
            404: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency_key_reused`, `move_not_allowed`, `move_untimely`, `changed_meanwhile` */
            409: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body_too_large` */
            413: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported_media_type` */
            415: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited` */
            429: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    /** @description Ask again after so many seconds. */
                    "Retry-After": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `busy` */
            503: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    /** @description Ask again after so many seconds. */
                    "Retry-After": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    declineOrder: {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of error texts: zh (default) or en. */
                "Accept-Language"?: string;
                /** @description Chosen by the caller, unique per wish. The same key and body give the same answer, another body is refused. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Id of an order; begins with its compound’s. */
                orderId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DeclineReason"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MoveReceipt"];
                };
            };
            /** @description `invalid_request` */
            400: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`, `key_expired`, `key_revoked`, `wrong_mode_key` */
            401: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `scope_missing` */
            403: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found` */
            404: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency_key_reused`, `move_not_allowed`, `move_untimely`, `changed_meanwhile` */
            409: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body_too_large` */
            413: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported_media_type` */
            415: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited` */
            429: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    /** @description Ask again after so many seconds. */
                    "Retry-After": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `busy` */
            503: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    /** @description Ask again after so many seconds. */
                    "Retry-After": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    declineRenewal: {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of error texts: zh (default) or en. */
                "Accept-Language"?: string;
                /** @description Chosen by the caller, unique per wish. The same key and body give the same answer, another body is refused. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Id of an order; begins with its compound’s. */
                orderId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RenewalReason"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MoveReceipt"];
                };
            };
            /** @description `invalid_request` */
            400: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`, `key_expired`, `key_revoked`, `wrong_mode_key` */
            401: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `scope_missing` */
            403: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found` */
            404: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency_key_reused`, `move_not_allowed`, `move_untimely`, `changed_meanwhile` */
            409: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body_too_large` */
            413: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported_media_type` */
            415: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited` */
            429: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    /** @description Ask again after so many seconds. */
                    "Retry-After": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `busy` */
            503: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    /** @description Ask again after so many seconds. */
                    "Retry-After": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    setExternalId: {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of error texts: zh (default) or en. */
                "Accept-Language"?: string;
            };
            path: {
                /** @description Id of an order; begins with its compound’s. */
                orderId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ExternalIdBody"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FirmOrderSummary"];
                };
            };
            /** @description `invalid_request` */
            400: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`, `key_expired`, `key_revoked`, `wrong_mode_key` */
            401: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `scope_missing` */
            403: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found` */
            404: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `external_id_taken`, `changed_meanwhile` */
            409: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body_too_large` */
            413: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported_media_type` */
            415: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited` */
            429: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    /** @description Ask again after so many seconds. */
                    "Retry-After": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `busy` */
            503: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    /** @description Ask again after so many seconds. */
                    "Retry-After": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    giveFirmNotice: {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of error texts: zh (default) or en. */
                "Accept-Language"?: string;
                /** @description Chosen by the caller, unique per wish. The same key and body give the same answer, another body is refused. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Id of an order; begins with its compound’s. */
                orderId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NoticeReason"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MoveReceipt"];
                };
            };
            /** @description `invalid_request` */
            400: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`, `key_expired`, `key_revoked`, `wrong_mode_key` */
            401: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `scope_missing` */
            403: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found` */
            404: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency_key_reused`, `move_not_allowed`, `move_untimely`, `changed_meanwhile` */
            409: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body_too_large` */
            413: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported_media_type` */
            415: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited` */
            429: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    /** @description Ask again after so many seconds. */
                    "Retry-After": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `busy` */
            503: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    /** @description Ask again after so many seconds. */
                    "Retry-After": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    requestPhotoUpload: {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of error texts: zh (default) or en. */
                "Accept-Language"?: string;
                /** @description Chosen by the caller, unique per wish. The same key and body give the same answer, another body is refused. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Id of an order; begins with its compound’s. */
                orderId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewPhoto"];
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PhotoUpload"];
                };
            };
            /** @description `invalid_request` */
            400: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`, `key_expired`, `key_revoked`, `wrong_mode_key` */
            401: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `scope_missing` */
            403: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found` */
            404: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency_key_reused` */
            409: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body_too_large` */
            413: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported_media_type` */
            415: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited` */
            429: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    /** @description Ask again after so many seconds. */
                    "Retry-After": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `busy` */
            503: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    /** @description Ask again after so many seconds. */
                    "Retry-After": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getFirmRatings: {
        parameters: {
            query?: {
                /** @description Which trial: 1, and one more with each extension. The present one if absent. */
                trial?: number;
            };
            header?: {
                /** @description Language of error texts: zh (default) or en. */
                "Accept-Language"?: string;
            };
            path: {
                /** @description Id of an order; begins with its compound’s. */
                orderId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RatingSummary"];
                };
            };
            /** @description `invalid_request` */
            400: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`, `key_expired`, `key_revoked`, `wrong_mode_key` */
            401: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `scope_missing` */
            403: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found` */
            404: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited` */
            429: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    /** @description Ask again after so many seconds. */
                    "Retry-After": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `busy` */
            503: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    /** @description Ask again after so many seconds. */
                    "Retry-After": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listFirmReceipts: {
        parameters: {
            query?: {
                cursor?: string;
                /** @description Rows per page. */
                limit?: number;
                month?: string;
            };
            header?: {
                /** @description Language of error texts: zh (default) or en. */
                "Accept-Language"?: string;
            };
            path: {
                /** @description Id of an order; begins with its compound’s. */
                orderId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Opaque position after the previous page’s last row; from `nextCursor`. */
                        nextCursor?: string;
                        rows: components["schemas"]["FirmReceipt"][];
                    };
                };
            };
            /** @description `invalid_request` */
            400: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`, `key_expired`, `key_revoked`, `wrong_mode_key` */
            401: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `scope_missing` */
            403: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found` */
            404: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited` */
            429: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    /** @description Ask again after so many seconds. */
                    "Retry-After": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `busy` */
            503: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    /** @description Ask again after so many seconds. */
                    "Retry-After": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listFirmVisits: {
        parameters: {
            query?: {
                cursor?: string;
                /** @description Rows per page. */
                limit?: number;
            };
            header?: {
                /** @description Language of error texts: zh (default) or en. */
                "Accept-Language"?: string;
            };
            path: {
                /** @description Id of an order; begins with its compound’s. */
                orderId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Opaque position after the previous page’s last row; from `nextCursor`. */
                        nextCursor?: string;
                        rows: components["schemas"]["Visit"][];
                    };
                };
            };
            /** @description `invalid_request` */
            400: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`, `key_expired`, `key_revoked`, `wrong_mode_key` */
            401: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `scope_missing` */
            403: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found` */
            404: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited` */
            429: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    /** @description Ask again after so many seconds. */
                    "Retry-After": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `busy` */
            503: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    /** @description Ask again after so many seconds. */
                    "Retry-After": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    recordVisit: {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of error texts: zh (default) or en. */
                "Accept-Language"?: string;
            };
            path: {
                /** @description Id of an order; begins with its compound’s. */
                orderId: string;
                /** @description The firm’s own reference of a visit, unique in the order. */
                visitRef: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewVisit"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Visit"];
                };
            };
            /** @description `invalid_request` */
            400: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`, `key_expired`, `key_revoked`, `wrong_mode_key` */
            401: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `scope_missing` */
            403: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found` */
            404: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `visit_not_possible`, `visit_differs`, `photo_not_uploaded` */
            409: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body_too_large` */
            413: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported_media_type` */
            415: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited` */
            429: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    /** @description Ask again after so many seconds. */
                    "Retry-After": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `busy` */
            503: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    /** @description Ask again after so many seconds. */
                    "Retry-After": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listPackages: {
        parameters: {
            query?: {
                cursor?: string;
                /** @description Rows per page. */
                limit?: number;
            };
            header?: {
                /** @description Language of error texts: zh (default) or en. */
                "Accept-Language"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Opaque position after the previous page’s last row; from `nextCursor`. */
                        nextCursor?: string;
                        rows: components["schemas"]["FirmPackage"][];
                    };
                };
            };
            /** @description `invalid_request` */
            400: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`, `key_expired`, `key_revoked`, `wrong_mode_key` */
            401: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `scope_missing` */
            403: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited` */
            429: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    /** @description Ask again after so many seconds. */
                    "Retry-After": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `busy` */
            503: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    /** @description Ask again after so many seconds. */
                    "Retry-After": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createPackage: {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of error texts: zh (default) or en. */
                "Accept-Language"?: string;
                /** @description Chosen by the caller, unique per wish. The same key and body give the same answer, another body is refused. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewPackage"];
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    /** @description The version, for If-Match. */
                    ETag: string;
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FirmPackage"];
                };
            };
            /** @description `invalid_request` */
            400: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`, `key_expired`, `key_revoked`, `wrong_mode_key` */
            401: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `scope_missing` */
            403: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found` */
            404: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency_key_reused` */
            409: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body_too_large` */
            413: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported_media_type` */
            415: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited` */
            429: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    /** @description Ask again after so many seconds. */
                    "Retry-After": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `busy` */
            503: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    /** @description Ask again after so many seconds. */
                    "Retry-After": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getPackage: {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of error texts: zh (default) or en. */
                "Accept-Language"?: string;
            };
            path: {
                /** @description Id of a package; begins with its firm’s. */
                packageId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description The version, for If-Match. */
                    ETag: string;
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FirmPackage"];
                };
            };
            /** @description `invalid_request` */
            400: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`, `key_expired`, `key_revoked`, `wrong_mode_key` */
            401: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `scope_missing` */
            403: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found` */
            404: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited` */
            429: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    /** @description Ask again after so many seconds. */
                    "Retry-After": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `busy` */
            503: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    /** @description Ask again after so many seconds. */
                    "Retry-After": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    updatePackage: {
        parameters: {
            query?: never;
            header: {
                /** @description Language of error texts: zh (default) or en. */
                "Accept-Language"?: string;
                /** @description The ETag of the version that you have seen; another one by now is not overwritten. */
                "If-Match": string;
            };
            path: {
                /** @description Id of a package; begins with its firm’s. */
                packageId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PackageTerms"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description The version, for If-Match. */
                    ETag: string;
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FirmPackage"];
                };
            };
            /** @description `invalid_request` */
            400: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`, `key_expired`, `key_revoked`, `wrong_mode_key` */
            401: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `scope_missing` */
            403: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found` */
            404: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `package_state` */
            409: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `version_differs` */
            412: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body_too_large` */
            413: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported_media_type` */
            415: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `if_match_required` */
            428: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited` */
            429: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    /** @description Ask again after so many seconds. */
                    "Retry-After": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `busy` */
            503: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    /** @description Ask again after so many seconds. */
                    "Retry-After": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    publishPackage: {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of error texts: zh (default) or en. */
                "Accept-Language"?: string;
                /** @description Chosen by the caller, unique per wish. The same key and body give the same answer, another body is refused. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Id of a package; begins with its firm’s. */
                packageId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description The version, for If-Match. */
                    ETag: string;
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FirmPackage"];
                };
            };
            /** @description `invalid_request` */
            400: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`, `key_expired`, `key_revoked`, `wrong_mode_key` */
            401: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `scope_missing` */
            403: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found` */
            404: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency_key_reused`, `package_state`, `changed_meanwhile` */
            409: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited` */
            429: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    /** @description Ask again after so many seconds. */
                    "Retry-After": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `busy` */
            503: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    /** @description Ask again after so many seconds. */
                    "Retry-After": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listPackageVersions: {
        parameters: {
            query?: {
                cursor?: string;
                /** @description Rows per page. */
                limit?: number;
            };
            header?: {
                /** @description Language of error texts: zh (default) or en. */
                "Accept-Language"?: string;
            };
            path: {
                /** @description Id of a package; begins with its firm’s. */
                packageId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Opaque position after the previous page’s last row; from `nextCursor`. */
                        nextCursor?: string;
                        rows: components["schemas"]["FirmPackage"][];
                    };
                };
            };
            /** @description `invalid_request` */
            400: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`, `key_expired`, `key_revoked`, `wrong_mode_key` */
            401: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `scope_missing` */
            403: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found` */
            404: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited` */
            429: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    /** @description Ask again after so many seconds. */
                    "Retry-After": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `busy` */
            503: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    /** @description Ask again after so many seconds. */
                    "Retry-After": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    withdrawPackage: {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of error texts: zh (default) or en. */
                "Accept-Language"?: string;
                /** @description Chosen by the caller, unique per wish. The same key and body give the same answer, another body is refused. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Id of a package; begins with its firm’s. */
                packageId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description The version, for If-Match. */
                    ETag: string;
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FirmPackage"];
                };
            };
            /** @description `invalid_request` */
            400: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`, `key_expired`, `key_revoked`, `wrong_mode_key` */
            401: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `scope_missing` */
            403: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found` */
            404: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency_key_reused`, `changed_meanwhile` */
            409: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited` */
            429: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    /** @description Ask again after so many seconds. */
                    "Retry-After": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `busy` */
            503: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    /** @description Ask again after so many seconds. */
                    "Retry-After": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listFirmServices: {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of error texts: zh (default) or en. */
                "Accept-Language"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        rows: components["schemas"]["Service"][];
                    };
                };
            };
            /** @description `invalid_request` */
            400: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`, `key_expired`, `key_revoked`, `wrong_mode_key` */
            401: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `scope_missing` */
            403: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited` */
            429: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    /** @description Ask again after so many seconds. */
                    "Retry-After": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `busy` */
            503: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    /** @description Ask again after so many seconds. */
                    "Retry-After": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getFirmStatement: {
        parameters: {
            query?: {
                cursor?: string;
                /** @description Rows per page. */
                limit?: number;
            };
            header?: {
                /** @description Language of error texts: zh (default) or en. */
                "Accept-Language"?: string;
            };
            path: {
                /** @description Local month; the present one if absent. */
                month: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FirmStatement"];
                };
            };
            /** @description `invalid_request` */
            400: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`, `key_expired`, `key_revoked`, `wrong_mode_key` */
            401: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `scope_missing` */
            403: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found` */
            404: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited` */
            429: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    /** @description Ask again after so many seconds. */
                    "Retry-After": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `busy` */
            503: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    /** @description Ask again after so many seconds. */
                    "Retry-After": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    recordVisits: {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of error texts: zh (default) or en. */
                "Accept-Language"?: string;
                /** @description Chosen by the caller, unique per wish. The same key and body give the same answer, another body is refused. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        /** @description At most 262144 bytes. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewVisits"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VisitOutcomes"];
                };
            };
            /** @description `invalid_request` */
            400: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`, `key_expired`, `key_revoked`, `wrong_mode_key` */
            401: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `scope_missing` */
            403: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency_key_reused` */
            409: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body_too_large` */
            413: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported_media_type` */
            415: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited` */
            429: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    /** @description Ask again after so many seconds. */
                    "Retry-After": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `busy` */
            503: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    /** @description Ask again after so many seconds. */
                    "Retry-After": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listWebhookEvents: {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of error texts: zh (default) or en. */
                "Accept-Language"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        rows: components["schemas"]["WebhookEventInfo"][];
                    };
                };
            };
            /** @description `invalid_request` */
            400: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`, `key_expired`, `key_revoked`, `wrong_mode_key` */
            401: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `scope_missing` */
            403: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited` */
            429: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    /** @description Ask again after so many seconds. */
                    "Retry-After": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `busy` */
            503: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    /** @description Ask again after so many seconds. */
                    "Retry-After": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listWebhooks: {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of error texts: zh (default) or en. */
                "Accept-Language"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        rows: components["schemas"]["Webhook"][];
                    };
                };
            };
            /** @description `invalid_request` */
            400: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`, `key_expired`, `key_revoked`, `wrong_mode_key` */
            401: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `scope_missing` */
            403: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited` */
            429: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    /** @description Ask again after so many seconds. */
                    "Retry-After": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `busy` */
            503: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    /** @description Ask again after so many seconds. */
                    "Retry-After": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createWebhook: {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of error texts: zh (default) or en. */
                "Accept-Language"?: string;
                /** @description Chosen by the caller, unique per wish. The same key and body give the same answer, another body is refused. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewWebhook"];
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookWithSecret"];
                };
            };
            /** @description `invalid_request`, `webhook_target_refused` */
            400: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`, `key_expired`, `key_revoked`, `wrong_mode_key` */
            401: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `scope_missing` */
            403: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency_key_reused`, `too_many_webhooks` */
            409: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body_too_large` */
            413: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported_media_type` */
            415: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited` */
            429: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    /** @description Ask again after so many seconds. */
                    "Retry-After": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `busy` */
            503: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    /** @description Ask again after so many seconds. */
                    "Retry-After": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getWebhook: {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of error texts: zh (default) or en. */
                "Accept-Language"?: string;
            };
            path: {
                /** @description Id of a webhook endpoint; begins with its firm’s. */
                webhookId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description The version, for If-Match. */
                    ETag: string;
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Webhook"];
                };
            };
            /** @description `invalid_request` */
            400: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`, `key_expired`, `key_revoked`, `wrong_mode_key` */
            401: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `scope_missing` */
            403: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found` */
            404: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited` */
            429: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    /** @description Ask again after so many seconds. */
                    "Retry-After": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `busy` */
            503: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    /** @description Ask again after so many seconds. */
                    "Retry-After": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    updateWebhook: {
        parameters: {
            query?: never;
            header: {
                /** @description Language of error texts: zh (default) or en. */
                "Accept-Language"?: string;
                /** @description The ETag of the version that you have seen; another one by now is not overwritten. */
                "If-Match": string;
            };
            path: {
                /** @description Id of a webhook endpoint; begins with its firm’s. */
                webhookId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewWebhook"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description The version, for If-Match. */
                    ETag: string;
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Webhook"];
                };
            };
            /** @description `invalid_request`, `webhook_target_refused` */
            400: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`, `key_expired`, `key_revoked`, `wrong_mode_key` */
            401: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `scope_missing` */
            403: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found` */
            404: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `changed_meanwhile` */
            409: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `version_differs` */
            412: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body_too_large` */
            413: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported_media_type` */
            415: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `if_match_required` */
            428: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited` */
            429: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    /** @description Ask again after so many seconds. */
                    "Retry-After": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `busy` */
            503: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    /** @description Ask again after so many seconds. */
                    "Retry-After": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listDeliveries: {
        parameters: {
            query?: {
                cursor?: string;
                /** @description Rows per page. */
                limit?: number;
                /** @description Only these; absent: all. */
                state?: "pending" | "delivered" | "dead";
            };
            header?: {
                /** @description Language of error texts: zh (default) or en. */
                "Accept-Language"?: string;
            };
            path: {
                /** @description Id of a webhook endpoint; begins with its firm’s. */
                webhookId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Opaque position after the previous page’s last row; from `nextCursor`. */
                        nextCursor?: string;
                        rows: components["schemas"]["DeliverySummary"][];
                    };
                };
            };
            /** @description `invalid_request` */
            400: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`, `key_expired`, `key_revoked`, `wrong_mode_key` */
            401: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `scope_missing` */
            403: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found` */
            404: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited` */
            429: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    /** @description Ask again after so many seconds. */
                    "Retry-After": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `busy` */
            503: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    /** @description Ask again after so many seconds. */
                    "Retry-After": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getDelivery: {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of error texts: zh (default) or en. */
                "Accept-Language"?: string;
            };
            path: {
                /** @description Id of a delivery to an endpoint; sorts by the time of its event. */
                deliveryId: string;
                /** @description Id of a webhook endpoint; begins with its firm’s. */
                webhookId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Delivery"];
                };
            };
            /** @description `invalid_request` */
            400: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`, `key_expired`, `key_revoked`, `wrong_mode_key` */
            401: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `scope_missing` */
            403: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found` */
            404: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited` */
            429: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    /** @description Ask again after so many seconds. */
                    "Retry-After": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `busy` */
            503: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    /** @description Ask again after so many seconds. */
                    "Retry-After": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    replayDelivery: {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of error texts: zh (default) or en. */
                "Accept-Language"?: string;
                /** @description Chosen by the caller, unique per wish. The same key and body give the same answer, another body is refused. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Id of a delivery to an endpoint; sorts by the time of its event. */
                deliveryId: string;
                /** @description Id of a webhook endpoint; begins with its firm’s. */
                webhookId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QueuedDelivery"];
                };
            };
            /** @description `invalid_request` */
            400: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`, `key_expired`, `key_revoked`, `wrong_mode_key` */
            401: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `scope_missing` */
            403: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found` */
            404: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency_key_reused`, `webhook_not_enabled`, `changed_meanwhile` */
            409: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited` */
            429: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    /** @description Ask again after so many seconds. */
                    "Retry-After": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `busy` */
            503: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    /** @description Ask again after so many seconds. */
                    "Retry-After": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    pauseWebhook: {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of error texts: zh (default) or en. */
                "Accept-Language"?: string;
                /** @description Chosen by the caller, unique per wish. The same key and body give the same answer, another body is refused. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Id of a webhook endpoint; begins with its firm’s. */
                webhookId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Webhook"];
                };
            };
            /** @description `invalid_request` */
            400: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`, `key_expired`, `key_revoked`, `wrong_mode_key` */
            401: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `scope_missing` */
            403: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found` */
            404: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency_key_reused`, `changed_meanwhile` */
            409: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited` */
            429: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    /** @description Ask again after so many seconds. */
                    "Retry-After": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `busy` */
            503: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    /** @description Ask again after so many seconds. */
                    "Retry-After": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    removeWebhook: {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of error texts: zh (default) or en. */
                "Accept-Language"?: string;
                /** @description Chosen by the caller, unique per wish. The same key and body give the same answer, another body is refused. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Id of a webhook endpoint; begins with its firm’s. */
                webhookId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Id of a webhook endpoint; begins with its firm’s. */
                        id: string;
                        /** @constant */
                        removed: true;
                    };
                };
            };
            /** @description `invalid_request` */
            400: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`, `key_expired`, `key_revoked`, `wrong_mode_key` */
            401: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `scope_missing` */
            403: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found` */
            404: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency_key_reused` */
            409: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited` */
            429: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    /** @description Ask again after so many seconds. */
                    "Retry-After": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `busy` */
            503: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    /** @description Ask again after so many seconds. */
                    "Retry-After": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    replayDeliveries: {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of error texts: zh (default) or en. */
                "Accept-Language"?: string;
                /** @description Chosen by the caller, unique per wish. The same key and body give the same answer, another body is refused. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Id of a webhook endpoint; begins with its firm’s. */
                webhookId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewReplay"];
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Replay"];
                };
            };
            /** @description `invalid_request` */
            400: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`, `key_expired`, `key_revoked`, `wrong_mode_key` */
            401: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `scope_missing` */
            403: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found` */
            404: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency_key_reused`, `webhook_not_enabled`, `replay_too_large` */
            409: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body_too_large` */
            413: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported_media_type` */
            415: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited` */
            429: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    /** @description Ask again after so many seconds. */
                    "Retry-After": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `busy` */
            503: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    /** @description Ask again after so many seconds. */
                    "Retry-After": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    resumeWebhook: {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of error texts: zh (default) or en. */
                "Accept-Language"?: string;
                /** @description Chosen by the caller, unique per wish. The same key and body give the same answer, another body is refused. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Id of a webhook endpoint; begins with its firm’s. */
                webhookId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Webhook"];
                };
            };
            /** @description `invalid_request` */
            400: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`, `key_expired`, `key_revoked`, `wrong_mode_key` */
            401: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `scope_missing` */
            403: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found` */
            404: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency_key_reused`, `changed_meanwhile` */
            409: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited` */
            429: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    /** @description Ask again after so many seconds. */
                    "Retry-After": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `busy` */
            503: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    /** @description Ask again after so many seconds. */
                    "Retry-After": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    dropWebhookSecret: {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of error texts: zh (default) or en. */
                "Accept-Language"?: string;
                /** @description Chosen by the caller, unique per wish. The same key and body give the same answer, another body is refused. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Id of a webhook endpoint; begins with its firm’s. */
                webhookId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Webhook"];
                };
            };
            /** @description `invalid_request` */
            400: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`, `key_expired`, `key_revoked`, `wrong_mode_key` */
            401: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `scope_missing` */
            403: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found` */
            404: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency_key_reused`, `changed_meanwhile` */
            409: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited` */
            429: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    /** @description Ask again after so many seconds. */
                    "Retry-After": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `busy` */
            503: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    /** @description Ask again after so many seconds. */
                    "Retry-After": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    rotateWebhookSecret: {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of error texts: zh (default) or en. */
                "Accept-Language"?: string;
                /** @description Chosen by the caller, unique per wish. The same key and body give the same answer, another body is refused. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Id of a webhook endpoint; begins with its firm’s. */
                webhookId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookWithSecret"];
                };
            };
            /** @description `invalid_request` */
            400: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`, `key_expired`, `key_revoked`, `wrong_mode_key` */
            401: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `scope_missing` */
            403: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found` */
            404: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency_key_reused`, `webhook_secret_rotating`, `changed_meanwhile` */
            409: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited` */
            429: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    /** @description Ask again after so many seconds. */
                    "Retry-After": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `busy` */
            503: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    /** @description Ask again after so many seconds. */
                    "Retry-After": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    testWebhook: {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of error texts: zh (default) or en. */
                "Accept-Language"?: string;
                /** @description Chosen by the caller, unique per wish. The same key and body give the same answer, another body is refused. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Id of a webhook endpoint; begins with its firm’s. */
                webhookId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QueuedDelivery"];
                };
            };
            /** @description `invalid_request` */
            400: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`, `key_expired`, `key_revoked`, `wrong_mode_key` */
            401: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `scope_missing` */
            403: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found` */
            404: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency_key_reused`, `webhook_not_enabled` */
            409: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited` */
            429: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    /** @description Ask again after so many seconds. */
                    "Retry-After": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `busy` */
            503: {
                headers: {
                    /** @description About so many are left (`r`), for so many seconds (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) that a key has in so many seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    /** @description Ask again after so many seconds. */
                    "Retry-After": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getVote: {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of error texts: zh (default) or en. */
                "Accept-Language"?: string;
            };
            path: {
                /** @description Id of a vote; begins with its order’s. */
                voteId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Vote"];
                };
            };
            /** @description `invalid_request` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `busy` */
            503: {
                headers: {
                    /** @description Ask again after so many seconds. */
                    "Retry-After": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getVoteChain: {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of error texts: zh (default) or en. */
                "Accept-Language"?: string;
            };
            path: {
                /** @description Id of a vote; begins with its order’s. */
                voteId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VoteFile"];
                };
            };
            /** @description `invalid_request` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `vote_running`, `vote_void` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `busy` */
            503: {
                headers: {
                    /** @description Ask again after so many seconds. */
                    "Retry-After": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getVoteNotice: {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of error texts: zh (default) or en. */
                "Accept-Language"?: string;
            };
            path: {
                /** @description Id of a vote; begins with its order’s. */
                voteId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
            /** @description `invalid_request` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `busy` */
            503: {
                headers: {
                    /** @description Ask again after so many seconds. */
                    "Retry-After": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    anyWebhook: {
        parameters: {
            query?: never;
            header: {
                /** @description Of the event; the same however often it is sent. */
                "webhook-id": string;
                /** @description Signatures under each valid secret, separated by spaces (Standard Webhooks). */
                "webhook-signature": string;
                /** @description Seconds since 1970 when it was sent. */
                "webhook-timestamp": string;
                "x-correlation-id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WebhookEvent"];
            };
        };
        responses: {
            /** @description Taken. Anything else, and a redirect too, is tried again for three days. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The endpoint is no more: it is disabled. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    billDraftOpenedWebhook: {
        parameters: {
            query?: never;
            header: {
                /** @description Of the event; the same however often it is sent. */
                "webhook-id": string;
                /** @description Signatures under each valid secret, separated by spaces (Standard Webhooks). */
                "webhook-signature": string;
                /** @description Seconds since 1970 when it was sent. */
                "webhook-timestamp": string;
                "x-correlation-id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BillDraftOpenedEvent"];
            };
        };
        responses: {
            /** @description Taken. Anything else, and a redirect too, is tried again for three days. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The endpoint is no more: it is disabled. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    billRunFinishedWebhook: {
        parameters: {
            query?: never;
            header: {
                /** @description Of the event; the same however often it is sent. */
                "webhook-id": string;
                /** @description Signatures under each valid secret, separated by spaces (Standard Webhooks). */
                "webhook-signature": string;
                /** @description Seconds since 1970 when it was sent. */
                "webhook-timestamp": string;
                "x-correlation-id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BillRunFinishedEvent"];
            };
        };
        responses: {
            /** @description Taken. Anything else, and a redirect too, is tried again for three days. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The endpoint is no more: it is disabled. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    contractNotRenewedWebhook: {
        parameters: {
            query?: never;
            header: {
                /** @description Of the event; the same however often it is sent. */
                "webhook-id": string;
                /** @description Signatures under each valid secret, separated by spaces (Standard Webhooks). */
                "webhook-signature": string;
                /** @description Seconds since 1970 when it was sent. */
                "webhook-timestamp": string;
                "x-correlation-id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ContractNotRenewedEvent"];
            };
        };
        responses: {
            /** @description Taken. Anything else, and a redirect too, is tried again for three days. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The endpoint is no more: it is disabled. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    contractRenewedWebhook: {
        parameters: {
            query?: never;
            header: {
                /** @description Of the event; the same however often it is sent. */
                "webhook-id": string;
                /** @description Signatures under each valid secret, separated by spaces (Standard Webhooks). */
                "webhook-signature": string;
                /** @description Seconds since 1970 when it was sent. */
                "webhook-timestamp": string;
                "x-correlation-id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ContractRenewedEvent"];
            };
        };
        responses: {
            /** @description Taken. Anything else, and a redirect too, is tried again for three days. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The endpoint is no more: it is disabled. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    contractTermEndingWebhook: {
        parameters: {
            query?: never;
            header: {
                /** @description Of the event; the same however often it is sent. */
                "webhook-id": string;
                /** @description Signatures under each valid secret, separated by spaces (Standard Webhooks). */
                "webhook-signature": string;
                /** @description Seconds since 1970 when it was sent. */
                "webhook-timestamp": string;
                "x-correlation-id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ContractTermEndingEvent"];
            };
        };
        responses: {
            /** @description Taken. Anything else, and a redirect too, is tried again for three days. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The endpoint is no more: it is disabled. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    decisionPostedWebhook: {
        parameters: {
            query?: never;
            header: {
                /** @description Of the event; the same however often it is sent. */
                "webhook-id": string;
                /** @description Signatures under each valid secret, separated by spaces (Standard Webhooks). */
                "webhook-signature": string;
                /** @description Seconds since 1970 when it was sent. */
                "webhook-timestamp": string;
                "x-correlation-id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DecisionPostedEvent"];
            };
        };
        responses: {
            /** @description Taken. Anything else, and a redirect too, is tried again for three days. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The endpoint is no more: it is disabled. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    feesBeganWebhook: {
        parameters: {
            query?: never;
            header: {
                /** @description Of the event; the same however often it is sent. */
                "webhook-id": string;
                /** @description Signatures under each valid secret, separated by spaces (Standard Webhooks). */
                "webhook-signature": string;
                /** @description Seconds since 1970 when it was sent. */
                "webhook-timestamp": string;
                "x-correlation-id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FeesBeganEvent"];
            };
        };
        responses: {
            /** @description Taken. Anything else, and a redirect too, is tried again for three days. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The endpoint is no more: it is disabled. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    feesFirstBillAheadWebhook: {
        parameters: {
            query?: never;
            header: {
                /** @description Of the event; the same however often it is sent. */
                "webhook-id": string;
                /** @description Signatures under each valid secret, separated by spaces (Standard Webhooks). */
                "webhook-signature": string;
                /** @description Seconds since 1970 when it was sent. */
                "webhook-timestamp": string;
                "x-correlation-id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FeesFirstBillAheadEvent"];
            };
        };
        responses: {
            /** @description Taken. Anything else, and a redirect too, is tried again for three days. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The endpoint is no more: it is disabled. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    handOverOverdueWebhook: {
        parameters: {
            query?: never;
            header: {
                /** @description Of the event; the same however often it is sent. */
                "webhook-id": string;
                /** @description Signatures under each valid secret, separated by spaces (Standard Webhooks). */
                "webhook-signature": string;
                /** @description Seconds since 1970 when it was sent. */
                "webhook-timestamp": string;
                "x-correlation-id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HandOverOverdueEvent"];
            };
        };
        responses: {
            /** @description Taken. Anything else, and a redirect too, is tried again for three days. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The endpoint is no more: it is disabled. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    noticeGivenWebhook: {
        parameters: {
            query?: never;
            header: {
                /** @description Of the event; the same however often it is sent. */
                "webhook-id": string;
                /** @description Signatures under each valid secret, separated by spaces (Standard Webhooks). */
                "webhook-signature": string;
                /** @description Seconds since 1970 when it was sent. */
                "webhook-timestamp": string;
                "x-correlation-id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NoticeGivenEvent"];
            };
        };
        responses: {
            /** @description Taken. Anything else, and a redirect too, is tried again for three days. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The endpoint is no more: it is disabled. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    objectionDismissedWebhook: {
        parameters: {
            query?: never;
            header: {
                /** @description Of the event; the same however often it is sent. */
                "webhook-id": string;
                /** @description Signatures under each valid secret, separated by spaces (Standard Webhooks). */
                "webhook-signature": string;
                /** @description Seconds since 1970 when it was sent. */
                "webhook-timestamp": string;
                "x-correlation-id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ObjectionDismissedEvent"];
            };
        };
        responses: {
            /** @description Taken. Anything else, and a redirect too, is tried again for three days. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The endpoint is no more: it is disabled. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    objectionFiledWebhook: {
        parameters: {
            query?: never;
            header: {
                /** @description Of the event; the same however often it is sent. */
                "webhook-id": string;
                /** @description Signatures under each valid secret, separated by spaces (Standard Webhooks). */
                "webhook-signature": string;
                /** @description Seconds since 1970 when it was sent. */
                "webhook-timestamp": string;
                "x-correlation-id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ObjectionFiledEvent"];
            };
        };
        responses: {
            /** @description Taken. Anything else, and a redirect too, is tried again for three days. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The endpoint is no more: it is disabled. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    objectionUpheldWebhook: {
        parameters: {
            query?: never;
            header: {
                /** @description Of the event; the same however often it is sent. */
                "webhook-id": string;
                /** @description Signatures under each valid secret, separated by spaces (Standard Webhooks). */
                "webhook-signature": string;
                /** @description Seconds since 1970 when it was sent. */
                "webhook-timestamp": string;
                "x-correlation-id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ObjectionUpheldEvent"];
            };
        };
        responses: {
            /** @description Taken. Anything else, and a redirect too, is tried again for three days. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The endpoint is no more: it is disabled. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    orderAcceptedWebhook: {
        parameters: {
            query?: never;
            header: {
                /** @description Of the event; the same however often it is sent. */
                "webhook-id": string;
                /** @description Signatures under each valid secret, separated by spaces (Standard Webhooks). */
                "webhook-signature": string;
                /** @description Seconds since 1970 when it was sent. */
                "webhook-timestamp": string;
                "x-correlation-id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OrderAcceptedEvent"];
            };
        };
        responses: {
            /** @description Taken. Anything else, and a redirect too, is tried again for three days. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The endpoint is no more: it is disabled. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    orderDeclinedWebhook: {
        parameters: {
            query?: never;
            header: {
                /** @description Of the event; the same however often it is sent. */
                "webhook-id": string;
                /** @description Signatures under each valid secret, separated by spaces (Standard Webhooks). */
                "webhook-signature": string;
                /** @description Seconds since 1970 when it was sent. */
                "webhook-timestamp": string;
                "x-correlation-id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OrderDeclinedEvent"];
            };
        };
        responses: {
            /** @description Taken. Anything else, and a redirect too, is tried again for three days. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The endpoint is no more: it is disabled. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    orderExpiredWebhook: {
        parameters: {
            query?: never;
            header: {
                /** @description Of the event; the same however often it is sent. */
                "webhook-id": string;
                /** @description Signatures under each valid secret, separated by spaces (Standard Webhooks). */
                "webhook-signature": string;
                /** @description Seconds since 1970 when it was sent. */
                "webhook-timestamp": string;
                "x-correlation-id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OrderExpiredEvent"];
            };
        };
        responses: {
            /** @description Taken. Anything else, and a redirect too, is tried again for three days. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The endpoint is no more: it is disabled. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    orderFollowedWebhook: {
        parameters: {
            query?: never;
            header: {
                /** @description Of the event; the same however often it is sent. */
                "webhook-id": string;
                /** @description Signatures under each valid secret, separated by spaces (Standard Webhooks). */
                "webhook-signature": string;
                /** @description Seconds since 1970 when it was sent. */
                "webhook-timestamp": string;
                "x-correlation-id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OrderFollowedEvent"];
            };
        };
        responses: {
            /** @description Taken. Anything else, and a redirect too, is tried again for three days. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The endpoint is no more: it is disabled. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    orderHandedOverWebhook: {
        parameters: {
            query?: never;
            header: {
                /** @description Of the event; the same however often it is sent. */
                "webhook-id": string;
                /** @description Signatures under each valid secret, separated by spaces (Standard Webhooks). */
                "webhook-signature": string;
                /** @description Seconds since 1970 when it was sent. */
                "webhook-timestamp": string;
                "x-correlation-id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OrderHandedOverEvent"];
            };
        };
        responses: {
            /** @description Taken. Anything else, and a redirect too, is tried again for three days. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The endpoint is no more: it is disabled. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    orderPlacedWebhook: {
        parameters: {
            query?: never;
            header: {
                /** @description Of the event; the same however often it is sent. */
                "webhook-id": string;
                /** @description Signatures under each valid secret, separated by spaces (Standard Webhooks). */
                "webhook-signature": string;
                /** @description Seconds since 1970 when it was sent. */
                "webhook-timestamp": string;
                "x-correlation-id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OrderPlacedEvent"];
            };
        };
        responses: {
            /** @description Taken. Anything else, and a redirect too, is tried again for three days. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The endpoint is no more: it is disabled. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    orderWithdrawnWebhook: {
        parameters: {
            query?: never;
            header: {
                /** @description Of the event; the same however often it is sent. */
                "webhook-id": string;
                /** @description Signatures under each valid secret, separated by spaces (Standard Webhooks). */
                "webhook-signature": string;
                /** @description Seconds since 1970 when it was sent. */
                "webhook-timestamp": string;
                "x-correlation-id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OrderWithdrawnEvent"];
            };
        };
        responses: {
            /** @description Taken. Anything else, and a redirect too, is tried again for three days. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The endpoint is no more: it is disabled. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    packageDraftedWebhook: {
        parameters: {
            query?: never;
            header: {
                /** @description Of the event; the same however often it is sent. */
                "webhook-id": string;
                /** @description Signatures under each valid secret, separated by spaces (Standard Webhooks). */
                "webhook-signature": string;
                /** @description Seconds since 1970 when it was sent. */
                "webhook-timestamp": string;
                "x-correlation-id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PackageDraftedEvent"];
            };
        };
        responses: {
            /** @description Taken. Anything else, and a redirect too, is tried again for three days. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The endpoint is no more: it is disabled. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    packagePublishedWebhook: {
        parameters: {
            query?: never;
            header: {
                /** @description Of the event; the same however often it is sent. */
                "webhook-id": string;
                /** @description Signatures under each valid secret, separated by spaces (Standard Webhooks). */
                "webhook-signature": string;
                /** @description Seconds since 1970 when it was sent. */
                "webhook-timestamp": string;
                "x-correlation-id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PackagePublishedEvent"];
            };
        };
        responses: {
            /** @description Taken. Anything else, and a redirect too, is tried again for three days. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The endpoint is no more: it is disabled. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    packageUpdatedWebhook: {
        parameters: {
            query?: never;
            header: {
                /** @description Of the event; the same however often it is sent. */
                "webhook-id": string;
                /** @description Signatures under each valid secret, separated by spaces (Standard Webhooks). */
                "webhook-signature": string;
                /** @description Seconds since 1970 when it was sent. */
                "webhook-timestamp": string;
                "x-correlation-id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PackageUpdatedEvent"];
            };
        };
        responses: {
            /** @description Taken. Anything else, and a redirect too, is tried again for three days. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The endpoint is no more: it is disabled. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    packageWithdrawnWebhook: {
        parameters: {
            query?: never;
            header: {
                /** @description Of the event; the same however often it is sent. */
                "webhook-id": string;
                /** @description Signatures under each valid secret, separated by spaces (Standard Webhooks). */
                "webhook-signature": string;
                /** @description Seconds since 1970 when it was sent. */
                "webhook-timestamp": string;
                "x-correlation-id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PackageWithdrawnEvent"];
            };
        };
        responses: {
            /** @description Taken. Anything else, and a redirect too, is tried again for three days. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The endpoint is no more: it is disabled. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    paymentReceivedWebhook: {
        parameters: {
            query?: never;
            header: {
                /** @description Of the event; the same however often it is sent. */
                "webhook-id": string;
                /** @description Signatures under each valid secret, separated by spaces (Standard Webhooks). */
                "webhook-signature": string;
                /** @description Seconds since 1970 when it was sent. */
                "webhook-timestamp": string;
                "x-correlation-id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PaymentReceivedEvent"];
            };
        };
        responses: {
            /** @description Taken. Anything else, and a redirect too, is tried again for three days. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The endpoint is no more: it is disabled. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    ratingMissedWebhook: {
        parameters: {
            query?: never;
            header: {
                /** @description Of the event; the same however often it is sent. */
                "webhook-id": string;
                /** @description Signatures under each valid secret, separated by spaces (Standard Webhooks). */
                "webhook-signature": string;
                /** @description Seconds since 1970 when it was sent. */
                "webhook-timestamp": string;
                "x-correlation-id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RatingMissedEvent"];
            };
        };
        responses: {
            /** @description Taken. Anything else, and a redirect too, is tried again for three days. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The endpoint is no more: it is disabled. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    ratingOpenedWebhook: {
        parameters: {
            query?: never;
            header: {
                /** @description Of the event; the same however often it is sent. */
                "webhook-id": string;
                /** @description Signatures under each valid secret, separated by spaces (Standard Webhooks). */
                "webhook-signature": string;
                /** @description Seconds since 1970 when it was sent. */
                "webhook-timestamp": string;
                "x-correlation-id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RatingOpenedEvent"];
            };
        };
        responses: {
            /** @description Taken. Anything else, and a redirect too, is tried again for three days. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The endpoint is no more: it is disabled. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    ratingPassedWebhook: {
        parameters: {
            query?: never;
            header: {
                /** @description Of the event; the same however often it is sent. */
                "webhook-id": string;
                /** @description Signatures under each valid secret, separated by spaces (Standard Webhooks). */
                "webhook-signature": string;
                /** @description Seconds since 1970 when it was sent. */
                "webhook-timestamp": string;
                "x-correlation-id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RatingPassedEvent"];
            };
        };
        responses: {
            /** @description Taken. Anything else, and a redirect too, is tried again for three days. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The endpoint is no more: it is disabled. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    serviceEndedWebhook: {
        parameters: {
            query?: never;
            header: {
                /** @description Of the event; the same however often it is sent. */
                "webhook-id": string;
                /** @description Signatures under each valid secret, separated by spaces (Standard Webhooks). */
                "webhook-signature": string;
                /** @description Seconds since 1970 when it was sent. */
                "webhook-timestamp": string;
                "x-correlation-id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ServiceEndedEvent"];
            };
        };
        responses: {
            /** @description Taken. Anything else, and a redirect too, is tried again for three days. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The endpoint is no more: it is disabled. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    trialBrokenOffWebhook: {
        parameters: {
            query?: never;
            header: {
                /** @description Of the event; the same however often it is sent. */
                "webhook-id": string;
                /** @description Signatures under each valid secret, separated by spaces (Standard Webhooks). */
                "webhook-signature": string;
                /** @description Seconds since 1970 when it was sent. */
                "webhook-timestamp": string;
                "x-correlation-id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TrialBrokenOffEvent"];
            };
        };
        responses: {
            /** @description Taken. Anything else, and a redirect too, is tried again for three days. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The endpoint is no more: it is disabled. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    trialEndingWebhook: {
        parameters: {
            query?: never;
            header: {
                /** @description Of the event; the same however often it is sent. */
                "webhook-id": string;
                /** @description Signatures under each valid secret, separated by spaces (Standard Webhooks). */
                "webhook-signature": string;
                /** @description Seconds since 1970 when it was sent. */
                "webhook-timestamp": string;
                "x-correlation-id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TrialEndingEvent"];
            };
        };
        responses: {
            /** @description Taken. Anything else, and a redirect too, is tried again for three days. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The endpoint is no more: it is disabled. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    trialExtendedWebhook: {
        parameters: {
            query?: never;
            header: {
                /** @description Of the event; the same however often it is sent. */
                "webhook-id": string;
                /** @description Signatures under each valid secret, separated by spaces (Standard Webhooks). */
                "webhook-signature": string;
                /** @description Seconds since 1970 when it was sent. */
                "webhook-timestamp": string;
                "x-correlation-id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TrialExtendedEvent"];
            };
        };
        responses: {
            /** @description Taken. Anything else, and a redirect too, is tried again for three days. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The endpoint is no more: it is disabled. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    trialFailedWebhook: {
        parameters: {
            query?: never;
            header: {
                /** @description Of the event; the same however often it is sent. */
                "webhook-id": string;
                /** @description Signatures under each valid secret, separated by spaces (Standard Webhooks). */
                "webhook-signature": string;
                /** @description Seconds since 1970 when it was sent. */
                "webhook-timestamp": string;
                "x-correlation-id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TrialFailedEvent"];
            };
        };
        responses: {
            /** @description Taken. Anything else, and a redirect too, is tried again for three days. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The endpoint is no more: it is disabled. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    trialStartedWebhook: {
        parameters: {
            query?: never;
            header: {
                /** @description Of the event; the same however often it is sent. */
                "webhook-id": string;
                /** @description Signatures under each valid secret, separated by spaces (Standard Webhooks). */
                "webhook-signature": string;
                /** @description Seconds since 1970 when it was sent. */
                "webhook-timestamp": string;
                "x-correlation-id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TrialStartedEvent"];
            };
        };
        responses: {
            /** @description Taken. Anything else, and a redirect too, is tried again for three days. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The endpoint is no more: it is disabled. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    voteAnnouncedWebhook: {
        parameters: {
            query?: never;
            header: {
                /** @description Of the event; the same however often it is sent. */
                "webhook-id": string;
                /** @description Signatures under each valid secret, separated by spaces (Standard Webhooks). */
                "webhook-signature": string;
                /** @description Seconds since 1970 when it was sent. */
                "webhook-timestamp": string;
                "x-correlation-id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["VoteAnnouncedEvent"];
            };
        };
        responses: {
            /** @description Taken. Anything else, and a redirect too, is tried again for three days. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The endpoint is no more: it is disabled. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    voteEndingWebhook: {
        parameters: {
            query?: never;
            header: {
                /** @description Of the event; the same however often it is sent. */
                "webhook-id": string;
                /** @description Signatures under each valid secret, separated by spaces (Standard Webhooks). */
                "webhook-signature": string;
                /** @description Seconds since 1970 when it was sent. */
                "webhook-timestamp": string;
                "x-correlation-id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["VoteEndingEvent"];
            };
        };
        responses: {
            /** @description Taken. Anything else, and a redirect too, is tried again for three days. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The endpoint is no more: it is disabled. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    voteLostWebhook: {
        parameters: {
            query?: never;
            header: {
                /** @description Of the event; the same however often it is sent. */
                "webhook-id": string;
                /** @description Signatures under each valid secret, separated by spaces (Standard Webhooks). */
                "webhook-signature": string;
                /** @description Seconds since 1970 when it was sent. */
                "webhook-timestamp": string;
                "x-correlation-id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["VoteLostEvent"];
            };
        };
        responses: {
            /** @description Taken. Anything else, and a redirect too, is tried again for three days. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The endpoint is no more: it is disabled. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    webhookTestWebhook: {
        parameters: {
            query?: never;
            header: {
                /** @description Of the event; the same however often it is sent. */
                "webhook-id": string;
                /** @description Signatures under each valid secret, separated by spaces (Standard Webhooks). */
                "webhook-signature": string;
                /** @description Seconds since 1970 when it was sent. */
                "webhook-timestamp": string;
                "x-correlation-id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WebhookTestEvent"];
            };
        };
        responses: {
            /** @description Taken. Anything else, and a redirect too, is tried again for three days. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The endpoint is no more: it is disabled. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
}
