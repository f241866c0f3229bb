<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>FormatNames</name>
    <message>
        <source>Shopify products</source>
        <translation>Shopify 商品</translation>
    </message>
    <message>
        <source>Shopify orders</source>
        <translation>Shopify 订单</translation>
    </message>
    <message>
        <source>Shopify inventory</source>
        <translation>Shopify 库存</translation>
    </message>
    <message>
        <source>WooCommerce products</source>
        <translation>WooCommerce 商品</translation>
    </message>
    <message>
        <source>WooCommerce orders</source>
        <translation>WooCommerce 订单</translation>
    </message>
    <message>
        <source>Taobao orders</source>
        <translation>淘宝订单</translation>
    </message>
    <message>
        <source>Table of goods</source>
        <translation>商品表格</translation>
    </message>
    <message>
        <source>Table of orders</source>
        <translation>订单表格</translation>
    </message>
    <message>
        <source>Table of stock</source>
        <translation>库存表格</translation>
    </message>
    <message>
        <source>Statement of payments</source>
        <translation>收款对账单</translation>
    </message>
    <message>
        <source>Taobao behaviour</source>
        <translation>淘宝用户行为</translation>
    </message>
    <message>
        <source>Table of buyers&apos; events</source>
        <translation>买家行为事件表</translation>
    </message>
</context>
<context>
    <name>kontor::ActionRow</name>
    <message>
        <source>More actions</source>
        <translation>更多操作</translation>
    </message>
</context>
<context>
    <name>kontor::Activity</name>
    <message numerus="yes">
        <source>Order placed, %n unit(s)</source>
        <translation>
            <numerusform>下单，共 %n 件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unit(s) cancelled</source>
        <translation>
            <numerusform>取消 %n 件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unit(s) packed</source>
        <translation>
            <numerusform>打包 %n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>Refund of %1 approved</source>
        <translation>已批准退款 %1</translation>
    </message>
    <message>
        <source>Refund approved by a second person</source>
        <translation>退款已由第二人复核</translation>
    </message>
    <message>
        <source>Refund sent back</source>
        <translation>退款已打款</translation>
    </message>
    <message>
        <source>Sending a refund failed</source>
        <translation>退款打款失败</translation>
    </message>
    <message>
        <source>an article</source>
        <translation>某商品</translation>
    </message>
    <message>
        <source>Import of %1</source>
        <translation>导入 %1</translation>
    </message>
    <message>
        <source>Many records changed in one step</source>
        <translation>一步修改了多条记录</translation>
    </message>
    <message>
        <source>Goods changed: %1</source>
        <translation>商品已修改：%1</translation>
    </message>
    <message>
        <source>Customer changed</source>
        <translation>客户已修改</translation>
    </message>
    <message>
        <source>Customer changed: %1</source>
        <translation>客户已修改：%1</translation>
    </message>
    <message>
        <source>Settings changed</source>
        <translation>设置已修改</translation>
    </message>
    <message>
        <source>Goods received: %1</source>
        <translation>商品入库：%1</translation>
    </message>
    <message>
        <source>Stock corrected: %1</source>
        <translation>库存调整：%1</translation>
    </message>
    <message>
        <source>Stock counted: %1</source>
        <translation>库存盘点：%1</translation>
    </message>
    <message>
        <source>Stock set aside or released: %1</source>
        <translation>库存冻结或解冻：%1</translation>
    </message>
    <message>
        <source>Goods moved between locations</source>
        <translation>商品在仓库间调拨</translation>
    </message>
    <message>
        <source>Purchase order changed</source>
        <translation>采购单已更新</translation>
    </message>
    <message>
        <source>An import was taken back</source>
        <translation>已撤销一次导入</translation>
    </message>
    <message>
        <source>Credit note %1 booked</source>
        <translation>已登记贷项通知单 %1</translation>
    </message>
    <message>
        <source>A customer's data was erased</source>
        <translation>已清除一位客户的数据</translation>
    </message>
    <message>
        <source>A change of many records was undone</source>
        <translation>撤销了一次批量更改</translation>
    </message>
    <message numerus="yes">
        <source>Change of %Ln article(s) undone</source>
        <translation>
            <numerusform>撤销了对 %Ln 种商品的更改</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s) changed in one step</source>
        <translation>
            <numerusform>一次更改了 %Ln 种商品</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln article(s): change undone</source>
        <comment>field, how many</comment>
        <translation>
            <numerusform>撤销了对 %Ln 种商品%1的更改</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln article(s) changed</source>
        <comment>field, how many</comment>
        <translation>
            <numerusform>更改了 %Ln 种商品的%1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kontor::ActorText</name>
    <message>
        <source>Kontor, by itself</source>
        <translation>Kontor 自动</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>店主</translation>
    </message>
    <message>
        <source>Packing table</source>
        <translation>打包台</translation>
    </message>
    <message>
        <source>Online shop</source>
        <translation>网店</translation>
    </message>
    <message>
        <source>Carrier</source>
        <translation>物流公司</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <comment>person, desk</comment>
        <translation>%1（%2）</translation>
    </message>
</context>
<context>
    <name>kontor::ArrivalDialog</name>
    <message>
        <source>Receive a transfer</source>
        <translation>调拨收货</translation>
    </message>
    <message>
        <source>%1 · %2 → %3</source>
        <comment>number, from, to</comment>
        <translation>%1 · %2 → %3</translation>
    </message>
    <message>
        <source>Book into stock</source>
        <translation>入库</translation>
    </message>
    <message>
        <source>of %1</source>
        <comment>quantity</comment>
        <translation>未到 %1</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>商品</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>完好</translation>
    </message>
    <message>
        <source>Damaged</source>
        <translation>损坏</translation>
    </message>
    <message>
        <source>Arrived now</source>
        <translation>本次到货</translation>
    </message>
    <message numerus="yes">
        <source>%n unit(s)</source>
        <translation>
            <numerusform>%n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>More arrived than is missing. It is booked as it is.</source>
        <translation>到货多于未到数量，将按实际入账。</translation>
    </message>
</context>
<context>
    <name>kontor::AttentionDialog</name>
    <message>
        <source>Needs attention</source>
        <translation>需要处理</translation>
    </message>
    <message>
        <source>Nothing needs you</source>
        <translation>暂无需要处理的事项</translation>
    </message>
    <message>
        <source>What desks, payments or parcels bring up for a person to decide is listed here.</source>
        <translation>工位、付款或包裹带来的、需要人来决定的事会列在这里。</translation>
    </message>
    <message>
        <source>Show the order</source>
        <translation>查看订单</translation>
    </message>
    <message>
        <source>Done.</source>
        <translation>已完成。</translation>
    </message>
    <message>
        <source>It comes back here when it changes.</source>
        <translation>情况变化时会再次列出。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>number, name</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>kontor::AttentionWords</name>
    <message>
        <source>somebody</source>
        <translation>某人</translation>
    </message>
    <message>
        <source>a new order</source>
        <translation>新订单</translation>
    </message>
    <message>
        <source>an edit of the order</source>
        <translation>订单修改</translation>
    </message>
    <message>
        <source>a cancellation</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>a split</source>
        <translation>拆单</translation>
    </message>
    <message>
        <source>a merge</source>
        <translation>合单</translation>
    </message>
    <message>
        <source>an exchange</source>
        <translation>换货</translation>
    </message>
    <message>
        <source>a parcel</source>
        <translation>包裹</translation>
    </message>
    <message>
        <source>a payment</source>
        <translation>付款</translation>
    </message>
    <message>
        <source>a chargeback</source>
        <translation>拒付</translation>
    </message>
    <message>
        <source>a refund request</source>
        <translation>退款申请</translation>
    </message>
    <message>
        <source>the approval of a refund</source>
        <translation>退款批准</translation>
    </message>
    <message>
        <source>a refund</source>
        <translation>退款</translation>
    </message>
    <message>
        <source>a return</source>
        <translation>退货</translation>
    </message>
    <message>
        <source>a change of the order</source>
        <translation>订单变更</translation>
    </message>
    <message>
        <source>a stock movement</source>
        <translation>库存变动</translation>
    </message>
    <message>
        <source>a transfer</source>
        <translation>调拨</translation>
    </message>
    <message>
        <source>a purchase order</source>
        <translation>采购单</translation>
    </message>
    <message>
        <source>a change</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>Order %1</source>
        <translation>订单 %1</translation>
    </message>
    <message>
        <source>The shop</source>
        <translation>店铺</translation>
    </message>
    <message>
        <source>the price</source>
        <translation>价格</translation>
    </message>
    <message>
        <source>the compare-at price</source>
        <translation>划线价</translation>
    </message>
    <message>
        <source>the cost</source>
        <translation>成本</translation>
    </message>
    <message>
        <source>the barcode</source>
        <translation>条码</translation>
    </message>
    <message>
        <source>the tax</source>
        <translation>税率</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>空</translation>
    </message>
    <message>
        <source>%1%</source>
        <comment>a tax rate</comment>
        <translation>%1%</translation>
    </message>
    <message>
        <source>%1: %2 more was given back than was paid.</source>
        <translation>%1：退款比付款多 %2。</translation>
    </message>
    <message>
        <source>%1: the bank took %2 back, and %3 is still owed.</source>
        <translation>%1：拒付 %2，待付 %3。</translation>
    </message>
    <message>
        <source>%1: the bank took back %2 more than lies on this order.</source>
        <translation>%1：拒付金额比该订单上的多 %2。</translation>
    </message>
    <message>
        <source>%1: the payment is not what was announced, but the sum is right. The order is on hold.</source>
        <translation>%1：付款与通知不符，但总额正确。订单已挂起。</translation>
    </message>
    <message>
        <source>%1: the payment is %2 too much. The order is on hold.</source>
        <translation>%1：多付了 %2。订单已挂起。</translation>
    </message>
    <message>
        <source>%1: the payment is %2 too little. The order is on hold.</source>
        <translation>%1：少付了 %2。订单已挂起。</translation>
    </message>
    <message>
        <source>%1: %2 came in after the order had ended.</source>
        <translation>%1：订单结束后收到 %2。</translation>
    </message>
    <message>
        <source>%1: the bank took back a payment that this order never got.</source>
        <translation>%1：被拒付的付款从未记入该订单。</translation>
    </message>
    <message>
        <source>%1: money went back for a refund that this order does not have.</source>
        <translation>%1：为该订单没有的退款退了钱。</translation>
    </message>
    <message>
        <source>%1: %2 went back that nobody had approved.</source>
        <translation>%1：未经批准退了 %2。</translation>
    </message>
    <message>
        <source>%1: %2 could not be sent back.</source>
        <translation>%1：%2 打款失败。</translation>
    </message>
    <message>
        <source>%1: %2 left beyond what was ordered.</source>
        <translation>%1：多发出 %2。</translation>
    </message>
    <message>
        <source>%1: %2 came back that nobody had announced.</source>
        <translation>%1：未经申请退回 %2。</translation>
    </message>
    <message>
        <source>%1: %2 sold beyond what lies at %3.</source>
        <translation>%1：在 %3 超卖 %2。</translation>
    </message>
    <message>
        <source>%1: nobody knows whether %2 came before or after the count. Are there %3 or %4?</source>
        <translation>%1：无法确定%2发生在盘点之前还是之后。现有 %3 还是 %4？</translation>
    </message>
    <message>
        <source>Transfer %1 from %2 to %3: %4 not arrived yet.</source>
        <translation>调拨 %1（%2 → %3）：还有 %4 未到。</translation>
    </message>
    <message>
        <source>Several articles have the SKU %1.</source>
        <translation>多种商品的 SKU 都是 %1。</translation>
    </message>
    <message>
        <source>Several articles have the barcode %1.</source>
        <translation>多种商品的条码都是 %1。</translation>
    </message>
    <message>
        <source>Several orders have the number %1.</source>
        <translation>多笔订单的编号都是 %1。</translation>
    </message>
    <message>
        <source>Two desks moved the category %1 into itself. It stands at the top.</source>
        <translation>两个工位的移动使分类 %1 形成循环，现位于顶层。</translation>
    </message>
    <message>
        <source>The desk %1 was copied or restored. It goes on under a code of its own.</source>
        <translation>工位 %1 被复制或恢复，现以新代号继续。</translation>
    </message>
    <message>
        <source>without a name</source>
        <translation>未命名</translation>
    </message>
    <message>
        <source>%1: %2 was accepted before the server was restored, and does not count now. %3</source>
        <translation>%1：%2在服务器恢复前已被接受，现在无效。%3</translation>
    </message>
    <message>
        <source>%1: %2 did not take effect. %3</source>
        <translation>%1：%2未生效。%3</translation>
    </message>
    <message>
        <source>%1: the server did not take %2. %3</source>
        <translation>%1：服务器未接受%2。%3</translation>
    </message>
    <message>
        <source>%1: two desks set %2 at the same time, to %3 and to %4. Now it is %4.</source>
        <translation>%1：两个工位同时修改了%2：%3 和 %4。当前为 %4。</translation>
    </message>
    <message>
        <source>%1 came in and belongs to no order of this shop.</source>
        <translation>收到 %1，但不属于本店任何订单。</translation>
    </message>
    <message>
        <source>Something was told (%1) that belongs to nothing in this shop.</source>
        <translation>收到的记录（%1）在本店没有归属。</translation>
    </message>
    <message>
        <source>%1, %2 · %3, %4</source>
        <comment>who, when · who, when</comment>
        <translation>%1，%2 · %3，%4</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>who, when</comment>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>Do it again</source>
        <translation>再做一次</translation>
    </message>
    <message>
        <source>Offer it again</source>
        <translation>重新提交</translation>
    </message>
    <message>
        <source>Give it up</source>
        <translation>放弃</translation>
    </message>
    <message>
        <source>Take %1</source>
        <translation>采用 %1</translation>
    </message>
    <message>
        <source>Keep %1</source>
        <translation>保留 %1</translation>
    </message>
    <message>
        <source>Release the order</source>
        <translation>解除挂起</translation>
    </message>
    <message>
        <source>Refund %1</source>
        <translation>退 %1</translation>
    </message>
    <message>
        <source>Ask for the rest</source>
        <translation>索要余款</translation>
    </message>
    <message>
        <source>Place the order again</source>
        <translation>重新下单</translation>
    </message>
    <message>
        <source>The bank gave it back</source>
        <translation>银行已退还</translation>
    </message>
    <message>
        <source>Cancel the order…</source>
        <translation>取消订单…</translation>
    </message>
    <message>
        <source>Request the refund</source>
        <translation>申请退款</translation>
    </message>
    <message>
        <source>It was sent now</source>
        <translation>现已打款</translation>
    </message>
    <message>
        <source>Withdraw the refund</source>
        <translation>撤回退款</translation>
    </message>
    <message>
        <source>Attach to an order…</source>
        <translation>关联订单…</translation>
    </message>
    <message>
        <source>Was sent back</source>
        <translation>已退回</translation>
    </message>
    <message>
        <source>Wait</source>
        <translation>等待</translation>
    </message>
    <message>
        <source>Split an order…</source>
        <translation>拆分订单…</translation>
    </message>
    <message>
        <source>Send another article…</source>
        <translation>改发其他商品…</translation>
    </message>
    <message>
        <source>Cancel and refund…</source>
        <translation>取消并退款…</translation>
    </message>
    <message>
        <source>Order more…</source>
        <translation>补货…</translation>
    </message>
    <message>
        <source>There are %1</source>
        <translation>现有 %1</translation>
    </message>
    <message>
        <source>All of it arrived</source>
        <translation>已全部到货</translation>
    </message>
    <message>
        <source>It is lost</source>
        <translation>已丢失</translation>
    </message>
    <message>
        <source>It came back</source>
        <translation>已退回原处</translation>
    </message>
    <message>
        <source>Change a code…</source>
        <translation>修改 SKU 或条码…</translation>
    </message>
    <message>
        <source>Archive one…</source>
        <translation>归档其中一个…</translation>
    </message>
    <message>
        <source>Leave it at the top</source>
        <translation>留在顶层</translation>
    </message>
    <message>
        <source>Put aside</source>
        <translation>搁置</translation>
    </message>
    <message>
        <source>Not ours</source>
        <translation>与本店无关</translation>
    </message>
    <message numerus="yes">
        <source>%Ln unit(s)</source>
        <translation>
            <numerusform>%Ln 件</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kontor::BackupRun</name>
    <message>
        <source>The shop is copied to %1.</source>
        <translation>店铺已备份到 %1。</translation>
    </message>
</context>
<context>
    <name>kontor::BulkBar</name>
    <message numerus="yes">
        <source>%Ln selected</source>
        <translation>
            <numerusform>已选 %Ln 项</numerusform>
        </translation>
    </message>
    <message>
        <source>Select nothing</source>
        <translation>取消选择</translation>
    </message>
</context>
<context>
    <name>kontor::BulkCellDelegate</name>
    <message>
        <source>Standard</source>
        <translation>标准</translation>
    </message>
</context>
<context>
    <name>kontor::BulkText</name>
    <message>
        <source>Undone: %1</source>
        <translation>已撤销：%1</translation>
    </message>
    <message>
        <source>Undone for %1 of %2 orders.</source>
        <translation>已撤销 %1/%2 笔订单。</translation>
    </message>
    <message>
        <source>Undone for %1 of %2 orders: %3</source>
        <comment>why not for all</comment>
        <translation>已撤销 %1/%2 笔订单：%3</translation>
    </message>
    <message>
        <source>Undo: %1</source>
        <translation>撤销：%1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln payment(s) are recorded.</source>
        <translation>
            <numerusform>已登记 %Ln 笔收款。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln order(s) are shipped.</source>
        <translation>
            <numerusform>%Ln 笔订单已发货。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln order(s) are tagged “%1”.</source>
        <translation>
            <numerusform>已给 %Ln 笔订单添加标签“%1”。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The tag “%1” is taken from %Ln order(s).</source>
        <translation>
            <numerusform>已从 %Ln 笔订单移除标签“%1”。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln order(s) are on hold.</source>
        <translation>
            <numerusform>已挂起 %Ln 笔订单。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln order(s) are released.</source>
        <translation>
            <numerusform>已解除 %Ln 笔订单的挂起。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln order(s) are cancelled.</source>
        <translation>
            <numerusform>已取消 %Ln 笔订单。</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
</context>
<context>
    <name>kontor::BulkDialog</name>
    <message numerus="yes">
        <source>%1 %Ln other(s) are left out.</source>
        <comment>what was done</comment>
        <translation>
            <numerusform>%1另有 %Ln 笔已跳过。</numerusform>
        </translation>
    </message>
    <message>
        <source>Record payments</source>
        <translation>批量登记收款</translation>
    </message>
    <message>
        <source>Ship orders</source>
        <translation>批量发货</translation>
    </message>
    <message>
        <source>Tag orders</source>
        <translation>批量添加标签</translation>
    </message>
    <message>
        <source>Remove a tag</source>
        <translation>批量移除标签</translation>
    </message>
    <message>
        <source>Put orders on hold</source>
        <translation>批量挂起</translation>
    </message>
    <message>
        <source>Release orders</source>
        <translation>批量解除挂起</translation>
    </message>
    <message>
        <source>Cancel orders</source>
        <translation>批量取消</translation>
    </message>
    <message numerus="yes">
        <source>%Ln order(s) selected</source>
        <translation>
            <numerusform>已选 %Ln 笔订单</numerusform>
        </translation>
    </message>
    <message>
        <source>What will happen</source>
        <translation>处理结果</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>&amp;Tag</source>
        <translation>标签(&amp;T)</translation>
    </message>
    <message>
        <source>Buyer changed their mind</source>
        <translation>买家改变主意</translation>
    </message>
    <message>
        <source>Not in stock</source>
        <translation>缺货</translation>
    </message>
    <message>
        <source>Wrong price</source>
        <translation>价格有误</translation>
    </message>
    <message>
        <source>Entered twice</source>
        <translation>重复录入</translation>
    </message>
    <message>
        <source>Choose or type</source>
        <translation>请选择或输入</translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation>原因(&amp;R)</translation>
    </message>
    <message>
        <source>The shop</source>
        <translation>店铺</translation>
    </message>
    <message>
        <source>The buyer</source>
        <translation>买家</translation>
    </message>
    <message>
        <source>Re&amp;quested by</source>
        <translation>由谁提出(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;How</source>
        <translation>渠道(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Received</source>
        <translation>到账时间(&amp;R)</translation>
    </message>
    <message>
        <source>Paste tracking numbers: one a line in the order below, or each beside its order number</source>
        <translation>粘贴运单号：按下方顺序每行一个，或写在订单号旁边</translation>
    </message>
    <message>
        <source>&amp;Tracking numbers</source>
        <translation>运单号(&amp;T)</translation>
    </message>
    <message>
        <source>%1 is booked as paid</source>
        <translation>登记收款 %1</translation>
    </message>
    <message numerus="yes">
        <source>%n unit(s) leave</source>
        <translation>
            <numerusform>发出 %n 件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unit(s) leave as %1</source>
        <comment>tracking number</comment>
        <translation>
            <numerusform>发出 %n 件，运单号 %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Gets the tag</source>
        <translation>添加标签</translation>
    </message>
    <message>
        <source>Loses the tag</source>
        <translation>移除标签</translation>
    </message>
    <message>
        <source>Is put on hold</source>
        <translation>挂起</translation>
    </message>
    <message>
        <source>Is released</source>
        <translation>解除挂起</translation>
    </message>
    <message>
        <source>Is cancelled; a refund of %1 is opened</source>
        <translation>取消，并发起退款 %1</translation>
    </message>
    <message>
        <source>Is cancelled</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>“%1” belongs to no order that can be shipped here. Take the line out.</source>
        <translation>“%1”不属于任何可发货的订单。请删除该行。</translation>
    </message>
    <message>
        <source>Left out: %1</source>
        <translation>跳过：%1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln order(s) left out</source>
        <translation>
            <numerusform>跳过 %Ln 笔订单</numerusform>
        </translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>%1 of %2 done</source>
        <translation>已完成 %1/%2</translation>
    </message>
    <message>
        <source>Why not</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Stopped before its turn</source>
        <translation>在处理前已停止</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Work on meanwhile</source>
        <translation>先做别的</translation>
    </message>
    <message numerus="yes">
        <source>Record %Ln payment(s)</source>
        <translation>
            <numerusform>登记 %Ln 笔收款</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Ship %Ln order(s)</source>
        <translation>
            <numerusform>为 %Ln 笔订单发货</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Tag %Ln order(s)</source>
        <translation>
            <numerusform>给 %Ln 笔订单添加标签</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take the tag from %Ln order(s)</source>
        <translation>
            <numerusform>从 %Ln 笔订单移除标签</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Hold %Ln order(s)</source>
        <translation>
            <numerusform>挂起 %Ln 笔订单</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Release %Ln order(s)</source>
        <translation>
            <numerusform>解除 %Ln 笔订单的挂起</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Cancel %Ln order(s)</source>
        <translation>
            <numerusform>取消 %Ln 笔订单</numerusform>
        </translation>
    </message>
    <message>
        <source>Keep the orders</source>
        <translation>保留这些订单</translation>
    </message>
</context>
<context>
    <name>kontor::BulkEditDialog</name>
    <message numerus="yes">
        <source>Edit %Ln article(s)</source>
        <translation>
            <numerusform>编辑 %Ln 种商品</numerusform>
        </translation>
    </message>
    <message>
        <source>Type into cells, paste a column from a spreadsheet, or give a column a formula. Nothing is written before you apply it, and it can be undone as one step.</source>
        <translation>可直接在单元格中输入，从电子表格粘贴一列，或给整列填公式。应用之前不会写入任何内容，应用后可一步撤销。</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Formula for the column</source>
        <translation>整列的公式</translation>
    </message>
    <message>
        <source>Only what &amp;changes</source>
        <translation>仅显示更改(&amp;C)</translation>
    </message>
    <message>
        <source>Articles to edit</source>
        <translation>要编辑的商品</translation>
    </message>
    <message>
        <source>+5%, -1.50, =12, round .99</source>
        <translation>+5%、-1.50、=12、round .99</translation>
    </message>
    <message>
        <source>5, +2, =</source>
        <translation>5、+2、=</translation>
    </message>
    <message>
        <source>+summer, -old</source>
        <translation>+夏季，-旧款</translation>
    </message>
    <message>
        <source>+Clothing &gt; Shirts; -Old</source>
        <translation>+服装 &gt; 衬衫；-旧款</translation>
    </message>
    <message>
        <source>New value</source>
        <translation>新值</translation>
    </message>
    <message numerus="yes">
        <source>Fill in %Ln row(s)</source>
        <translation>
            <numerusform>填入 %Ln 行</numerusform>
        </translation>
    </message>
    <message>
        <source>First: %1</source>
        <translation>第一行：%1</translation>
    </message>
    <message numerus="yes">
        <source>Apply %Ln change(s)</source>
        <translation>
            <numerusform>应用 %Ln 处更改</numerusform>
        </translation>
    </message>
    <message>
        <source>Cells that change</source>
        <translation>已更改单元格</translation>
    </message>
    <message numerus="yes">
        <source>%Ln cell(s) cannot be right: %1</source>
        <translation>
            <numerusform>有 %Ln 个单元格不正确：%1</numerusform>
        </translation>
    </message>
    <message>
        <source>Fill down</source>
        <translation>向下填充</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>粘贴</translation>
    </message>
    <message>
        <source>Put back</source>
        <translation>恢复原值</translation>
    </message>
</context>
<context>
    <name>kontor::BulkEditModel</name>
    <message>
        <source>%1 → %2</source>
        <comment>before, after</comment>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>价格</translation>
    </message>
    <message>
        <source>Compare-at price</source>
        <translation>划线价</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>成本</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>分类</translation>
    </message>
    <message>
        <source>Warn at</source>
        <translation>预警值</translation>
    </message>
    <message>
        <source>When out of stock</source>
        <translation>缺货时</translation>
    </message>
    <message>
        <source>Tax class</source>
        <translation>税类</translation>
    </message>
    <message>
        <source>Bin</source>
        <translation>货位</translation>
    </message>
    <message>
        <source>Weight in g</source>
        <translation>重量（克）</translation>
    </message>
    <message>
        <source>Standard</source>
        <translation>标准</translation>
    </message>
    <message>
        <source>%1  ·  %2</source>
        <comment>title, SKU</comment>
        <translation>%1  ·  %2</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>商品</translation>
    </message>
</context>
<context>
    <name>kontor::CancelDialog</name>
    <message>
        <source>Cancel the order</source>
        <translation>取消订单</translation>
    </message>
    <message>
        <source>Cancel articles</source>
        <translation>取消商品</translation>
    </message>
    <message>
        <source>Order %1</source>
        <translation>订单 %1</translation>
    </message>
    <message>
        <source>Cancel these units</source>
        <translation>取消这些数量</translation>
    </message>
    <message>
        <source>of %1</source>
        <comment>quantity</comment>
        <translation>共 %1</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>商品</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Buyer changed their mind</source>
        <translation>买家不想要了</translation>
    </message>
    <message>
        <source>Not in stock</source>
        <translation>缺货</translation>
    </message>
    <message>
        <source>Wrong price</source>
        <translation>价格标错</translation>
    </message>
    <message>
        <source>Entered twice</source>
        <translation>重复录入</translation>
    </message>
    <message>
        <source>Choose or type</source>
        <translation>请选择或输入</translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation>原因(&amp;R)</translation>
    </message>
    <message>
        <source>The shop</source>
        <translation>店铺</translation>
    </message>
    <message>
        <source>The buyer</source>
        <translation>买家</translation>
    </message>
    <message>
        <source>Re&amp;quested by</source>
        <translation>由谁提出(&amp;Q)</translation>
    </message>
    <message>
        <source>%1 will be overpaid then; a refund request is opened for approval.</source>
        <translation>这样买家就多付了 %1，系统会建立一笔退款等待批准。</translation>
    </message>
    <message>
        <source>The reserved goods are free for other orders at once.</source>
        <translation>已占用的库存会立即释放给其他订单。</translation>
    </message>
    <message>
        <source>Keep the order</source>
        <translation>保留订单</translation>
    </message>
    <message>
        <source>Keep everything</source>
        <translation>全部保留</translation>
    </message>
    <message>
        <source>Still to pay then</source>
        <translation>取消后待付</translation>
    </message>
</context>
<context>
    <name>kontor::CarrierFields</name>
    <message>
        <source>Who carries it</source>
        <translation>由谁承运</translation>
    </message>
    <message>
        <source>&amp;Carrier</source>
        <translation>物流公司(&amp;C)</translation>
    </message>
    <message>
        <source>Standard, express …</source>
        <translation>标准、特快 …</translation>
    </message>
    <message>
        <source>&amp;Service</source>
        <translation>服务(&amp;S)</translation>
    </message>
</context>
<context>
    <name>kontor::CategoryNameDialog</name>
    <message>
        <source>New category</source>
        <translation>新建分类</translation>
    </message>
    <message>
        <source>It stands at the top of the tree</source>
        <translation>位于分类树的顶层</translation>
    </message>
    <message>
        <source>In %1</source>
        <translation>位于“%1”之内</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>名称(&amp;N)</translation>
    </message>
</context>
<context>
    <name>kontor::CategoryPanel</name>
    <message>
        <source>Categories</source>
        <translation>分类</translation>
    </message>
    <message>
        <source>New category</source>
        <translation>新建分类</translation>
    </message>
    <message>
        <source>new category %1</source>
        <translation>新建分类“%1”</translation>
    </message>
    <message>
        <source>category %1 to the top</source>
        <translation>分类“%1”移到顶层</translation>
    </message>
    <message>
        <source>category %1 into %2</source>
        <translation>分类“%1”移入“%2”</translation>
    </message>
    <message>
        <source>category %1 → %2</source>
        <comment>old name, new name</comment>
        <translation>分类“%1”→“%2”</translation>
    </message>
    <message>
        <source>archiving category %1</source>
        <translation>归档分类“%1”</translation>
    </message>
    <message>
        <source>bringing back category %1</source>
        <translation>恢复分类“%1”</translation>
    </message>
    <message>
        <source>warning threshold of category %1</source>
        <translation>分类“%1”的预警值</translation>
    </message>
    <message>
        <source>New category in it…</source>
        <translation>在其中新建分类…</translation>
    </message>
    <message>
        <source>New category…</source>
        <translation>新建分类…</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>重命名</translation>
    </message>
    <message>
        <source>Warn at…</source>
        <translation>预警值…</translation>
    </message>
    <message>
        <source>Move to the top</source>
        <translation>移到顶层</translation>
    </message>
    <message>
        <source>Bring back</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>归档</translation>
    </message>
    <message>
        <source>Show archived categories</source>
        <translation>显示已归档的分类</translation>
    </message>
</context>
<context>
    <name>kontor::CategoryThresholdDialog</name>
    <message>
        <source>Warn when little is left</source>
        <translation>分类预警值</translation>
    </message>
    <message>
        <source>Goods of %1. An article with a number of its own keeps it.</source>
        <translation>适用于“%1”中的商品。单独设置了数值的商品不受影响。</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>As the category &amp;above, or the shop</source>
        <translation>与上级分类或店铺一致(&amp;A)</translation>
    </message>
    <message>
        <source>When so many &amp;units or fewer are left</source>
        <translation>可售数量不多于此数时(&amp;U)</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>件数</translation>
    </message>
</context>
<context>
    <name>kontor::CategoryTreeModel</name>
    <message>
        <source>All goods</source>
        <translation>全部商品</translation>
    </message>
    <message>
        <source>Two desks moved this and another category into each other; the later move does not count.</source>
        <translation>两个工位把此分类与另一分类互相移入；较晚的一次移动不生效。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s) in it and below</source>
        <translation>
            <numerusform>本类及下级共 %Ln 种商品</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Warns at %Ln unit(s)</source>
        <translation>
            <numerusform>剩 %Ln 件时预警</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %Ln article(s)</source>
        <translation>
            <numerusform>%1，%Ln 种商品</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kontor::ChangedSinceDialog</name>
    <message>
        <source>Changed since</source>
        <translation>之后又被更改</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>You had set</source>
        <translation>您设置的值</translation>
    </message>
    <message>
        <source>It is now</source>
        <translation>现在的值</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>操作人</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Somebody has set these fields again since. They stay as they are; change them by hand if you want to.</source>
        <translation>这些字段之后又有人修改过，因此保持不变；如有需要，请手动修改。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>kontor::ChipRow</name>
    <message numerus="yes">
        <source>%1, %n record(s)</source>
        <translation>
            <numerusform>%1，%n 条记录</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kontor::CommandPalette</name>
    <message>
        <source>Go to</source>
        <translation>跳转</translation>
    </message>
    <message>
        <source>An order, an article, a customer, or what you want to do</source>
        <translation>订单、商品、客户，或想做的事</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Opened lately</source>
        <translation>最近打开</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>Goods</source>
        <translation>商品</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>正在搜索…</translation>
    </message>
    <message>
        <source>Nothing matches</source>
        <translation>没有匹配的结果</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>命令</translation>
    </message>
</context>
<context>
    <name>kontor::CreateShopForm</name>
    <message>
        <source>Shop &amp;name</source>
        <translation>店铺名称(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Country</source>
        <translation>国家或地区(&amp;C)</translation>
    </message>
    <message>
        <source>C&amp;urrency</source>
        <translation>币种(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Time zone</source>
        <translation>时区(&amp;T)</translation>
    </message>
    <message>
        <source>What buyers call it</source>
        <translation>买家怎么称呼它</translation>
    </message>
    <message>
        <source>All sums and days are kept in this currency and time zone, so they stay as chosen here.</source>
        <translation>所有金额和日期都按此币种和时区记账，建店后不能再改。</translation>
    </message>
    <message>
        <source>Shown beside everything that is done on this computer.</source>
        <translation>在这台电脑上做的每一步都会标上这个名称。</translation>
    </message>
    <message>
        <source>⚠ There is a file of this name already. Choose another name or place, or go back and open it.</source>
        <translation>⚠ 已有同名文件。请换个名称或位置，或返回后直接打开它。</translation>
    </message>
    <message>
        <source>My shop</source>
        <translation>我的店铺</translation>
    </message>
</context>
<context>
    <name>kontor::CustomerDialog</name>
    <message>
        <source>New customer</source>
        <translation>新建客户</translation>
    </message>
    <message>
        <source>A name or an e-mail address is enough.</source>
        <translation>有姓名或邮箱就够了。</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>姓名(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;E-mail</source>
        <translation>邮箱(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Phone</source>
        <translation>电话(&amp;P)</translation>
    </message>
    <message>
        <source>N&amp;ote</source>
        <translation>备注(&amp;O)</translation>
    </message>
    <message>
        <source>An e-mail address has an @ in it.</source>
        <translation>邮箱地址里要有 @。</translation>
    </message>
</context>
<context>
    <name>kontor::CustomerFields</name>
    <message>
        <source>Only for the shop</source>
        <translation>仅店内可见</translation>
    </message>
</context>
<context>
    <name>kontor::CustomerFlow</name>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>a field, a customer</comment>
        <translation>%2的%1</translation>
    </message>
    <message>
        <source>merge of %1</source>
        <translation>合并 %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln customer(s) merged into %1.</source>
        <translation>
            <numerusform>已把 %Ln 位客户并入 %1。</numerusform>
        </translation>
    </message>
    <message>
        <source>Export personal data</source>
        <translation>导出个人资料</translation>
    </message>
    <message>
        <source>JSON (*.json)</source>
        <translation>JSON (*.json)</translation>
    </message>
    <message>
        <source>All that is kept of %1 is in the file.</source>
        <translation>%1 的全部资料已写入文件。</translation>
    </message>
    <message>
        <source>It will be erased everywhere as soon as the server has heard of it.</source>
        <translation>服务器得知后，各处都会清除。</translation>
    </message>
    <message>
        <source>Erased for good.</source>
        <translation>已永久清除。</translation>
    </message>
    <message numerus="yes">
        <source>Choose at most %Ln customers that are one person.</source>
        <translation>
            <numerusform>最多选择 %Ln 位属于同一人的客户。</numerusform>
        </translation>
    </message>
    <message>
        <source>telling %1 and %2 apart</source>
        <translation>区分 %1 与 %2</translation>
    </message>
    <message>
        <source>%1 and %2 are not suggested as one person any more.</source>
        <translation>不再提示 %1 与 %2 是同一人。</translation>
    </message>
    <message numerus="yes">
        <source>tag “%1” of %Ln customer(s)</source>
        <translation>
            <numerusform>%Ln 位客户的标签“%1”</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln customer(s) tagged “%1”.</source>
        <translation>
            <numerusform>已给 %Ln 位客户添加标签“%1”。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>“%1” taken from %Ln customer(s).</source>
        <translation>
            <numerusform>已从 %Ln 位客户移除标签“%1”。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kontor::CustomerPane</name>
    <message>
        <source>Details of the customer</source>
        <translation>客户详情</translation>
    </message>
    <message>
        <source>Customer since %1</source>
        <translation>%1起的客户</translation>
    </message>
    <message>
        <source>Merge…</source>
        <translation>合并…</translation>
    </message>
    <message>
        <source>Export personal data…</source>
        <translation>导出个人资料…</translation>
    </message>
    <message>
        <source>Erase…</source>
        <translation>永久清除资料…</translation>
    </message>
    <message>
        <source>May be the same person</source>
        <translation>可能是同一个人</translation>
    </message>
    <message>
        <source>same e-mail</source>
        <translation>邮箱相同</translation>
    </message>
    <message>
        <source>same phone number</source>
        <translation>电话相同</translation>
    </message>
    <message>
        <source>same name and postcode</source>
        <translation>姓名和邮编相同</translation>
    </message>
    <message numerus="yes">
        <source>%Ln order(s)</source>
        <translation>
            <numerusform>%Ln 笔订单</numerusform>
        </translation>
    </message>
    <message>
        <source>Value</source>
        <translation>累计消费</translation>
    </message>
    <message>
        <source>Net sales</source>
        <translation>净销售额</translation>
    </message>
    <message>
        <source>Goods of all orders after discounts, without tax, returns and cancellations</source>
        <translation>全部订单商品的实收金额，不含税，已扣除退货和取消</translation>
    </message>
    <message>
        <source>Net sales in %1</source>
        <translation>%1 净销售额</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>Average order</source>
        <translation>客单价</translation>
    </message>
    <message>
        <source>Latest order</source>
        <translation>最近下单</translation>
    </message>
    <message>
        <source>Addresses</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>修改…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Of the latest order</source>
        <translation>来自最近的订单</translation>
    </message>
    <message>
        <source>Keep this address</source>
        <translation>保存此地址</translation>
    </message>
    <message>
        <source>Add an address…</source>
        <translation>添加地址…</translation>
    </message>
    <message>
        <source>No address is known</source>
        <translation>暂无地址</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>Placed</source>
        <translation>下单时间</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>Orders of the customer</source>
        <translation>该客户的订单</translation>
    </message>
    <message>
        <source>Show in Orders</source>
        <translation>在订单页查看</translation>
    </message>
    <message>
        <source>Merged into this customer</source>
        <translation>已并入此客户</translation>
    </message>
    <message>
        <source>Not the same person</source>
        <translation>不是同一人</translation>
    </message>
</context>
<context>
    <name>kontor::CustomerTagDialog</name>
    <message numerus="yes">
        <source>Tag %Ln customer(s)</source>
        <translation>
            <numerusform>给 %Ln 位客户添加标签</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take a tag from %Ln customer(s)</source>
        <translation>
            <numerusform>从 %Ln 位客户移除标签</numerusform>
        </translation>
    </message>
    <message>
        <source>Add the tag</source>
        <translation>添加标签</translation>
    </message>
    <message>
        <source>Take it away</source>
        <translation>移除标签</translation>
    </message>
    <message>
        <source>&amp;Tag</source>
        <translation>标签(&amp;T)</translation>
    </message>
    <message>
        <source>All of them have this tag already.</source>
        <translation>这些客户都已有此标签。</translation>
    </message>
</context>
<context>
    <name>kontor::CustomerWords</name>
    <message>
        <source>Came back</source>
        <translation>回头客</translation>
    </message>
    <message>
        <source>One order</source>
        <translation>只买一次</translation>
    </message>
    <message>
        <source>No order</source>
        <translation>未下单</translation>
    </message>
    <message>
        <source>Duplicates</source>
        <translation>重复</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>邮箱</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Tag %1</source>
        <translation>标签 %1</translation>
    </message>
    <message>
        <source>What was kept of this person was erased</source>
        <translation>此人的资料已清除</translation>
    </message>
    <message>
        <source>Merge taken back</source>
        <translation>已撤销合并</translation>
    </message>
    <message>
        <source>Duplicate merged</source>
        <translation>已合并重复客户</translation>
    </message>
    <message>
        <source>%1: erased</source>
        <comment>a field of a customer</comment>
        <translation>%1：已清除</translation>
    </message>
    <message>
        <source>Tag “%1” added</source>
        <translation>已添加标签“%1”</translation>
    </message>
    <message>
        <source>Tag “%1” taken away</source>
        <translation>已移除标签“%1”</translation>
    </message>
    <message>
        <source>%1 emptied</source>
        <comment>a field of a customer</comment>
        <translation>%1已清空</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a field of a customer, its value</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>is</source>
        <comment>search word: what kind of customer</comment>
        <translation>类别</translation>
    </message>
    <message>
        <source>name</source>
        <comment>search word</comment>
        <translation>姓名</translation>
    </message>
    <message>
        <source>email</source>
        <comment>search word</comment>
        <translation>邮箱</translation>
    </message>
    <message>
        <source>city</source>
        <comment>search word</comment>
        <translation>城市</translation>
    </message>
    <message>
        <source>tag</source>
        <comment>search word</comment>
        <translation>标签</translation>
    </message>
    <message>
        <source>orders</source>
        <comment>search word: how many</comment>
        <translation>订单数</translation>
    </message>
    <message>
        <source>value</source>
        <comment>search word: net sales to a customer</comment>
        <translation>累计消费,价值</translation>
    </message>
    <message>
        <source>ordered</source>
        <comment>search word: day of the latest order</comment>
        <translation>最近下单</translation>
    </message>
    <message>
        <source>before</source>
        <comment>search word: latest order before this day</comment>
        <translation>早于</translation>
    </message>
    <message>
        <source>after</source>
        <comment>search word: latest order after this day</comment>
        <translation>晚于</translation>
    </message>
    <message>
        <source>since</source>
        <comment>search word: day a customer became known</comment>
        <translation>加入</translation>
    </message>
    <message>
        <source>Not the same person</source>
        <translation>不是同一人</translation>
    </message>
    <message>
        <source>Told apart from somebody who looks alike</source>
        <translation>已与相似的客户区分</translation>
    </message>
    <message>
        <source>No longer told apart from somebody who looks alike</source>
        <translation>已取消与相似客户的区分</translation>
    </message>
</context>
<context>
    <name>kontor::CustomersPage</name>
    <message>
        <source>Merge…</source>
        <translation>合并…</translation>
    </message>
    <message>
        <source>Tag…</source>
        <translation>添加标签…</translation>
    </message>
    <message>
        <source>Remove a tag…</source>
        <translation>移除标签…</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>邮箱</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>订单数</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>累计消费</translation>
    </message>
    <message>
        <source>Latest order</source>
        <translation>最近下单</translation>
    </message>
    <message>
        <source>On file since</source>
        <translation>建档日期</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>New customer</source>
        <translation>新建客户</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Name, e-mail, phone</source>
        <translation>姓名、邮箱、电话</translation>
    </message>
    <message numerus="yes">
        <source>%Ln customer(s)</source>
        <translation>
            <numerusform>共 %Ln 位客户</numerusform>
        </translation>
    </message>
    <message>
        <source>No customers yet</source>
        <translation>暂无客户</translation>
    </message>
    <message>
        <source>Whoever buys with an e-mail address is listed here, with everything they ordered.</source>
        <translation>用邮箱下单的人都会出现在这里，连同其全部订单。</translation>
    </message>
    <message>
        <source>Nobody here</source>
        <translation>暂无数据</translation>
    </message>
    <message>
        <source>No customer is in this group.</source>
        <translation>此视图中没有客户。</translation>
    </message>
    <message>
        <source>Show all customers</source>
        <translation>显示全部客户</translation>
    </message>
    <message numerus="yes">
        <source>%Ln order(s)  ·  %1</source>
        <translation>
            <numerusform>%Ln 笔订单  ·  %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Merge duplicates…</source>
        <translation>合并重复客户…</translation>
    </message>
    <message>
        <source>Export personal data…</source>
        <translation>导出个人资料…</translation>
    </message>
    <message>
        <source>Erase…</source>
        <translation>永久清除资料…</translation>
    </message>
</context>
<context>
    <name>kontor::Desk</name>
    <message>
        <source>Demo shop</source>
        <translation>演示店铺</translation>
    </message>
    <message>
        <source>Front desk</source>
        <translation>前台</translation>
    </message>
    <message>
        <source>Bringing the shop up to date</source>
        <translation>正在更新店铺数据</translation>
    </message>
    <message>
        <source>Filling the demo shop</source>
        <translation>正在填充演示店铺</translation>
    </message>
    <message>
        <source>The demo shop is full.</source>
        <translation>演示店铺已准备好。</translation>
    </message>
</context>
<context>
    <name>kontor::DeskNameDialog</name>
    <message>
        <source>Rename “%1”</source>
        <translation>重命名“%1”</translation>
    </message>
    <message>
        <source>It is shown beside everything that is done there, on all desks.</source>
        <translation>在所有工位上，该工位的操作旁都会显示此名称。</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>重命名</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>名称(&amp;N)</translation>
    </message>
</context>
<context>
    <name>kontor::DesksDialog</name>
    <message>
        <source>Desks and sharing</source>
        <translation>工位与共享</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>This shop is on this computer only</source>
        <translation>此店铺只在这台电脑上</translation>
    </message>
    <message>
        <source>Share it, and other computers on the network work in it, too. Each has the whole shop and works on without the network. This computer must run while they exchange what is new.</source>
        <translation>共享后，网络上的其他电脑也能在此店铺中工作。每台都保存完整的店铺数据，没有网络也能继续工作。交换新内容时，本机必须在运行。</translation>
    </message>
    <message>
        <source>Share this shop on the network</source>
        <translation>在网络上共享此店铺</translation>
    </message>
    <message>
        <source>&amp;Port</source>
        <translation>端口(&amp;P)</translation>
    </message>
    <message>
        <source>Desk</source>
        <translation>工位</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>代号</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>最高角色</translation>
    </message>
    <message>
        <source>Last seen</source>
        <translation>最近在线</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Desks</source>
        <translation>工位</translation>
    </message>
    <message>
        <source>&amp;Invite a desk…</source>
        <translation>邀请工位(&amp;I)…</translation>
    </message>
    <message>
        <source>&amp;Rename…</source>
        <translation>重命名(&amp;R)…</translation>
    </message>
    <message>
        <source>&amp;Send away…</source>
        <translation>移出(&amp;S)…</translation>
    </message>
    <message>
        <source>&amp;Let in again</source>
        <translation>重新允许(&amp;L)</translation>
    </message>
    <message>
        <source>Type the password…</source>
        <translation>输入密码…</translation>
    </message>
    <message>
        <source>Share no&amp;w</source>
        <translation>立即同步(&amp;W)</translation>
    </message>
    <message>
        <source>The server on this computer is starting…</source>
        <translation>本机上的服务器正在启动…</translation>
    </message>
    <message>
        <source>This computer runs the server: %1</source>
        <translation>服务器在本机上运行：%1</translation>
    </message>
    <message>
        <source>Sharing is paused: the server on this computer does not run, and nobody gets anything new.</source>
        <translation>共享已暂停：本机上的服务器没有运行，其他工位无法收到新内容。</translation>
    </message>
    <message>
        <source>The desks as the server told them on %1.</source>
        <translation>以下为服务器于 %1 提供的工位列表。</translation>
    </message>
    <message>
        <source>Pause sharing</source>
        <translation>暂停共享</translation>
    </message>
    <message>
        <source>Resume sharing</source>
        <translation>继续共享</translation>
    </message>
    <message numerus="yes">
        <source>sent away, %Ln change(s) kept apart</source>
        <translation>
            <numerusform>已移出，另存 %Ln 项更改</numerusform>
        </translation>
    </message>
    <message>
        <source>sent away on %1</source>
        <translation>已于 %1 移出</translation>
    </message>
    <message>
        <source>this desk</source>
        <translation>本工位</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>尚未上线</translation>
    </message>
    <message>
        <source>The desk is called “%1” now.</source>
        <translation>该工位现在叫“%1”。</translation>
    </message>
    <message>
        <source>Send “%1” away?</source>
        <translation>移出“%1”？</translation>
    </message>
    <message>
        <source>“%1” gets nothing more of the shop and changes nothing in it. What it has not shared yet is kept apart until an owner decides. It can be let in again.</source>
        <translation>“%1”将不再收到店铺的任何内容，也不能再更改店铺。它尚未共享的内容会另行保存，直到店主决定。之后可以重新允许它。</translation>
    </message>
    <message>
        <source>Send it away</source>
        <translation>移出</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>“%1” was sent away.</source>
        <translation>“%1”已被移出。</translation>
    </message>
    <message>
        <source>“%1” may come in again.</source>
        <translation>“%1”可以再次加入。</translation>
    </message>
    <message>
        <source>&amp;Add its changes…</source>
        <translation>采纳其更改(&amp;A)…</translation>
    </message>
    <message>
        <source>&amp;Discard its changes…</source>
        <translation>丢弃其更改(&amp;D)…</translation>
    </message>
    <message>
        <source>Add what this desk sent?</source>
        <translation>采纳此工位发来的内容？</translation>
    </message>
    <message numerus="yes">
        <source>“%1” sent %Ln change(s) after it was sent away. They are judged as if they came now, and stay.</source>
        <translation>
            <numerusform>“%1”被移出后又发来 %Ln 项更改。它们将按现在到达来判定，并保留在店铺中。</numerusform>
        </translation>
    </message>
    <message>
        <source>Add them</source>
        <translation>采纳</translation>
    </message>
    <message>
        <source>Leave them</source>
        <translation>暂不处理</translation>
    </message>
    <message>
        <source>What “%1” had sent is in the shop now.</source>
        <translation>“%1”发来的内容已进入店铺。</translation>
    </message>
    <message>
        <source>Discard what this desk sent?</source>
        <translation>丢弃此工位发来的内容？</translation>
    </message>
    <message numerus="yes">
        <source>“%1” sent %Ln change(s) after it was sent away. They never count in the shop; that desk is told so and keeps them in its own file.</source>
        <translation>
            <numerusform>“%1”被移出后又发来 %Ln 项更改。它们在店铺中永不生效；该工位会得知此事，并在自己的文件中保留它们。</numerusform>
        </translation>
    </message>
    <message>
        <source>Discard them</source>
        <translation>丢弃</translation>
    </message>
    <message>
        <source>What “%1” had sent was discarded.</source>
        <translation>“%1”发来的内容已丢弃。</translation>
    </message>
    <message>
        <source>&amp;Join again…</source>
        <translation>重新加入(&amp;J)…</translation>
    </message>
    <message>
        <source>This desk is in the shop again.</source>
        <translation>此工位已重新加入店铺。</translation>
    </message>
</context>
<context>
    <name>kontor::DropZone</name>
    <message>
        <source>&amp;Choose a file…</source>
        <translation>选择文件(&amp;C)…</translation>
    </message>
    <message>
        <source>Drop a table here</source>
        <translation>把表格拖到这里</translation>
    </message>
    <message>
        <source>CSV files from Shopify, WooCommerce, Taobao or a spreadsheet, in any encoding.
Nothing is written before you have seen what each row would do.</source>
        <translation>支持 Shopify、WooCommerce、淘宝和电子表格导出的 CSV，编码不限。
写入之前，您会先看到每一行将带来什么变化。</translation>
    </message>
    <message>
        <source>Choose the table to import</source>
        <translation>选择要导入的表格</translation>
    </message>
    <message>
        <source>Tables (*.csv *.tsv *.txt);;All files (*)</source>
        <translation>表格 (*.csv *.tsv *.txt);;所有文件 (*)</translation>
    </message>
</context>
<context>
    <name>kontor::EditOrderDialog</name>
    <message>
        <source>Change the order</source>
        <translation>修改订单</translation>
    </message>
    <message>
        <source>Order %1 · lines that are packed or shipped stay as they are</source>
        <translation>订单 %1 · 已打包或已发货的行保持不变</translation>
    </message>
    <message>
        <source>Save the changes</source>
        <translation>保存修改</translation>
    </message>
    <message>
        <source>“%1” is no quantity or amount that fits here.</source>
        <translation>“%1”不是此处可用的数量或金额。</translation>
    </message>
    <message>
        <source>Nothing in the shop matches “%1”.</source>
        <translation>店里没有与“%1”匹配的商品。</translation>
    </message>
    <message>
        <source>Lines of the order</source>
        <translation>订单明细</translation>
    </message>
    <message>
        <source>&amp;Shipping</source>
        <translation>运费(&amp;S)</translation>
    </message>
    <message>
        <source>Total so far</source>
        <translation>原总额</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>已付</translation>
    </message>
    <message>
        <source>Paid too much then</source>
        <translation>修改后多付</translation>
    </message>
    <message>
        <source>Still to pay then</source>
        <translation>修改后待付</translation>
    </message>
    <message numerus="yes">
        <source>New total, %Ln unit(s)</source>
        <translation>
            <numerusform>新总额（%Ln 件）</numerusform>
        </translation>
    </message>
    <message>
        <source>More is ordered than is available of the lines marked ⚠.</source>
        <translation>标有 ⚠ 的行超出可售数量。</translation>
    </message>
    <message>
        <source>&amp;Sell it all the same</source>
        <translation>仍然出售(&amp;S)</translation>
    </message>
    <message>
        <source>Enter an amount such as %1.</source>
        <translation>请输入金额，例如 %1。</translation>
    </message>
    <message>
        <source>Say why more is sold than there is.</source>
        <translation>请说明为何超卖。</translation>
    </message>
    <message>
        <source>Not enough is in stock for the lines marked ⚠. Lower the quantity, or receive goods first.</source>
        <translation>标有 ⚠ 的行库存不足。请减少数量，或先入库。</translation>
    </message>
    <message>
        <source>The order will be overpaid. Send the rest back with a refund.</source>
        <translation>订单将多付。请把多余的部分退回。</translation>
    </message>
    <message>
        <source>Everything was taken away. Type or scan an article above.</source>
        <translation>所有商品都已移除。请在上方输入或扫描商品。</translation>
    </message>
</context>
<context>
    <name>kontor::EditableList</name>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
</context>
<context>
    <name>kontor::EraseDialog</name>
    <message>
        <source>Erase %1 for good</source>
        <comment>name of a customer</comment>
        <translation>永久清除 %1</translation>
    </message>
    <message>
        <source>It cannot be undone. It happens on every desk as soon as the server has heard of it.</source>
        <translation>无法撤销。服务器得知后，每台电脑都会清除。</translation>
    </message>
    <message>
        <source>It cannot be undone.</source>
        <translation>无法撤销。</translation>
    </message>
    <message>
        <source>Erase for good</source>
        <translation>永久清除</translation>
    </message>
    <message>
        <source>Keep everything</source>
        <translation>全部保留</translation>
    </message>
    <message>
        <source>Name, e-mail, phone, note and addresses</source>
        <translation>姓名、邮箱、电话、备注和地址</translation>
    </message>
    <message numerus="yes">
        <source>Name, address and messages on %Ln order(s)</source>
        <translation>
            <numerusform>%Ln 笔订单上的姓名、地址和留言</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln entries in the histories</source>
        <translation>
            <numerusform>%Ln 条历史记录中的个人内容</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln picture(s) shown as evidence</source>
        <translation>
            <numerusform>%Ln 张凭证图片</numerusform>
        </translation>
    </message>
    <message>
        <source>The orders themselves: numbers, goods, days and amounts, so that the books stay right</source>
        <translation>订单本身：编号、商品、日期和金额，使账目保持正确</translation>
    </message>
    <message numerus="yes">
        <source>%Ln invoice number(s), as the law wants them kept</source>
        <translation>
            <numerusform>%Ln 个发票号码，依法保留</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln note(s) of an earlier Kontor: hidden, but still in the log</source>
        <translation>
            <numerusform>%Ln 条旧版 Kontor 的备注：已隐藏，但仍在日志里</numerusform>
        </translation>
    </message>
    <message>
        <source>Tracking numbers, references of payments, reasons that were typed, and names of tags</source>
        <translation>运单号、付款流水号、填写过的原因和标签名称</translation>
    </message>
    <message>
        <source>What goes</source>
        <translation>会清除</translation>
    </message>
    <message>
        <source>What remains</source>
        <translation>会保留</translation>
    </message>
    <message>
        <source>Type “%1” to go on:</source>
        <comment>name of a customer</comment>
        <translation>输入“%1”以继续：</translation>
    </message>
    <message numerus="yes">
        <source>Erase although the order(s) are open</source>
        <translation>
            <numerusform>即使这些订单未完成也清除</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Still open: %1. Without name and address the order(s) cannot be sent or paid back.</source>
        <comment>numbers of orders</comment>
        <translation>
            <numerusform>未完成：%1。没有姓名和地址就无法发货或退款。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kontor::ErrorText</name>
    <message>
        <source>What was erased is gone for good; nothing brings it back.</source>
        <translation>已抹除的内容永久消失，无法恢复。</translation>
    </message>
    <message>
        <source>What the shop kept of this customer was erased. Add them as a new customer.</source>
        <translation>该客户的资料已被抹除，请作为新客户添加。</translation>
    </message>
    <message>
        <source>Who bought this was erased, and nothing more is kept of them here.</source>
        <translation>该订单的买家资料已被抹除，不再保存任何有关内容。</translation>
    </message>
    <message>
        <source>The server cannot be reached. Work on; it is tried again by itself.</source>
        <translation>无法连接服务器。请继续工作，程序会自动重试。</translation>
    </message>
    <message>
        <source>The server does not know this desk. Join the shop again.</source>
        <translation>服务器不认识本工位，请重新加入店铺。</translation>
    </message>
    <message>
        <source>This desk was sent away from the shop. Ask somebody who may let it in again.</source>
        <translation>本工位已被移出店铺，请联系有权限的人重新允许。</translation>
    </message>
    <message>
        <source>This computer does not have the desk's key to the server. Join the shop again.</source>
        <translation>本机没有此工位的服务器密钥，请重新加入店铺。</translation>
    </message>
    <message>
        <source>This is not the server that the shop was joined on. Do not go on before you know why.</source>
        <translation>这不是加入店铺时的那台服务器。弄清原因之前请不要继续。</translation>
    </message>
    <message>
        <source>The system's keychain does not answer. Unlock it and try again.</source>
        <translation>系统钥匙串没有响应，请解锁后再试。</translation>
    </message>
    <message>
        <source>This is not the password with which the desk's key was sealed.</source>
        <translation>这不是封存工位密钥时所用的密码。</translation>
    </message>
    <message>
        <source>The server does not have this shop any more. Ask who runs it.</source>
        <translation>服务器上已没有此店铺，请联系服务器管理员。</translation>
    </message>
    <message>
        <source>No shop is open. Open one first.</source>
        <translation>尚未打开店铺，请先打开一个。</translation>
    </message>
    <message>
        <source>This order does not exist any more. Refresh the list.</source>
        <translation>此订单已不存在，请刷新列表。</translation>
    </message>
    <message>
        <source>This record does not exist in the shop. Refresh the list.</source>
        <translation>店铺里没有这条记录，请刷新列表。</translation>
    </message>
    <message>
        <source>The order has ended or was never placed, so nothing can be changed on it.</source>
        <translation>订单已结束或从未下单，不能再修改。</translation>
    </message>
    <message>
        <source>The order has ended already.</source>
        <translation>订单已经结束。</translation>
    </message>
    <message>
        <source>The order is on hold. Release it first.</source>
        <translation>订单已挂起，请先解除挂起。</translation>
    </message>
    <message>
        <source>The order is not on hold.</source>
        <translation>订单没有挂起。</translation>
    </message>
    <message>
        <source>The order is not paid yet. Record the payment first.</source>
        <translation>订单尚未付款，请先登记收款。</translation>
    </message>
    <message>
        <source>Nothing is left to pay.</source>
        <translation>没有待付金额。</translation>
    </message>
    <message>
        <source>Nothing is left to ship.</source>
        <translation>没有待发货的商品。</translation>
    </message>
    <message>
        <source>More units than are left to ship. Lower the quantity.</source>
        <translation>超出待发货数量，请减少数量。</translation>
    </message>
    <message>
        <source>Parts of the order are packed or shipped. Take a return instead.</source>
        <translation>订单已有部分打包或发货，请改走退货。</translation>
    </message>
    <message>
        <source>Several parcels of the order wait. Ship them one by one, from the order.</source>
        <translation>该订单有多个包裹待发出，请在订单里逐个发货。</translation>
    </message>
    <message>
        <source>The parcel has left already. Take a return instead.</source>
        <translation>包裹已经发出，请改走退货。</translation>
    </message>
    <message>
        <source>Nothing has been shipped yet.</source>
        <translation>还没有发货。</translation>
    </message>
    <message>
        <source>Everything that was shipped is received.</source>
        <translation>已发货的都已收货。</translation>
    </message>
    <message>
        <source>A return is on its way. Finish it first.</source>
        <translation>有退货正在途中，请先处理完。</translation>
    </message>
    <message>
        <source>Nothing is left that could be cancelled.</source>
        <translation>没有可以取消的商品了。</translation>
    </message>
    <message>
        <source>More units than can be cancelled; the rest is packed, shipped or cancelled.</source>
        <translation>超出可取消的数量，其余的已打包、发货或取消。</translation>
    </message>
    <message>
        <source>Each line needs a quantity of at least 1.</source>
        <translation>每一行的数量至少为 1。</translation>
    </message>
    <message>
        <source>This amount cannot be used. Enter a number that is not negative.</source>
        <translation>金额无效，请输入不小于零的数字。</translation>
    </message>
    <message>
        <source>The currency has fewer decimals than that.</source>
        <translation>该币种没有这么多小数位。</translation>
    </message>
    <message>
        <source>This amount is too large.</source>
        <translation>金额过大。</translation>
    </message>
    <message>
        <source>The discount is more than the goods cost. Lower it.</source>
        <translation>折扣超过了商品金额，请调低。</translation>
    </message>
    <message>
        <source>Not enough is in stock. Lower the quantity, or receive goods first.</source>
        <translation>库存不足。请减少数量，或先办理入库。</translation>
    </message>
    <message>
        <source>Nothing is left that could go back.</source>
        <translation>没有可退的款项了。</translation>
    </message>
    <message>
        <source>More than the payments can give back. Lower the amount.</source>
        <translation>超出可退金额，请调低。</translation>
    </message>
    <message>
        <source>More shipping than the buyer paid cannot go back.</source>
        <translation>退还的运费不能超过买家支付的运费。</translation>
    </message>
    <message>
        <source>The time for refunds of this order is over.</source>
        <translation>此订单已超过退款期限。</translation>
    </message>
    <message>
        <source>This refund was decided before. Refresh the order.</source>
        <translation>这笔退款已经处理过，请刷新订单。</translation>
    </message>
    <message>
        <source>Approve the refund first.</source>
        <translation>请先批准退款。</translation>
    </message>
    <message>
        <source>This refund does not wait for a second person.</source>
        <translation>这笔退款不需要第二人复核。</translation>
    </message>
    <message>
        <source>The second person must be someone else.</source>
        <translation>复核人不能是同一个人。</translation>
    </message>
    <message>
        <source>Units were packed or shipped meanwhile. Take a return instead.</source>
        <translation>其间已有商品打包或发货，请改走退货。</translation>
    </message>
    <message>
        <source>These units are refunded already.</source>
        <translation>这些商品已经退过款。</translation>
    </message>
    <message>
        <source>No goods are expected back.</source>
        <translation>没有待退回的商品。</translation>
    </message>
    <message>
        <source>More units than are unshipped and free to refund.</source>
        <translation>超出未发货且可退款的数量。</translation>
    </message>
    <message>
        <source>More units than were shipped and not yet returned.</source>
        <translation>超出已发货且未退回的数量。</translation>
    </message>
    <message>
        <source>Say how the money came, for instance cash.</source>
        <translation>请填写收款渠道，例如现金。</translation>
    </message>
    <message>
        <source>Nothing in the shop has this code.</source>
        <translation>店铺里没有商品使用此 SKU 或条码。</translation>
    </message>
    <message>
        <source>Say why, in a few words.</source>
        <translation>请简单说明原因。</translation>
    </message>
    <message>
        <source>A product needs a title.</source>
        <translation>商品需要名称。</translation>
    </message>
    <message>
        <source>A product needs at least one variant with a price.</source>
        <translation>商品至少需要一个带价格的规格。</translation>
    </message>
    <message>
        <source>A variant has at most three options.</source>
        <translation>一个规格最多有三个选项。</translation>
    </message>
    <message>
        <source>Give it a name.</source>
        <translation>请填写名称。</translation>
    </message>
    <message>
        <source>This article does not exist any more. Refresh the list.</source>
        <translation>此商品已不存在，请刷新列表。</translation>
    </message>
    <message>
        <source>No article has this SKU or barcode.</source>
        <translation>没有商品使用此 SKU 或条码。</translation>
    </message>
    <message>
        <source>There is no such location. Add it first.</source>
        <translation>没有这个仓库，请先添加。</translation>
    </message>
    <message>
        <source>There is no shop at this place. Choose another file.</source>
        <translation>此处没有店铺文件，请选择其他文件。</translation>
    </message>
    <message>
        <source>The file cannot be opened. Check that it is there and that you may read it.</source>
        <translation>文件无法打开。请确认文件存在且有读取权限。</translation>
    </message>
    <message>
        <source>The file cannot be read. Check that it is there and that you may read it.</source>
        <translation>文件无法读取。请确认文件存在且有读取权限。</translation>
    </message>
    <message>
        <source>The file cannot be written. Choose another place, or close the program that has it open.</source>
        <translation>文件无法写入。请换个位置，或关闭正在使用它的程序。</translation>
    </message>
    <message>
        <source>Another program is writing to this shop. Try again in a moment.</source>
        <translation>另一个程序正在写入此店铺，请稍后再试。</translation>
    </message>
    <message>
        <source>The file is damaged or is no Kontor shop. Restore a backup.</source>
        <translation>文件已损坏或不是 Kontor 店铺，请恢复备份。</translation>
    </message>
    <message>
        <source>The file is no Kontor shop. Choose another one.</source>
        <translation>该文件不是 Kontor 店铺，请选择其他文件。</translation>
    </message>
    <message>
        <source>The disk is full. Free some space and try again; nothing was changed.</source>
        <translation>磁盘已满。请腾出空间后重试，数据没有改动。</translation>
    </message>
    <message>
        <source>A file of this name exists already. Choose another name.</source>
        <translation>已有同名文件，请换个名称。</translation>
    </message>
    <message>
        <source>The shop file cannot be written. Check its permissions.</source>
        <translation>店铺文件无法写入，请检查权限。</translation>
    </message>
    <message>
        <source>That is too much for one step. Do it in smaller parts.</source>
        <translation>一次处理的内容过多，请分几次进行。</translation>
    </message>
    <message>
        <source>The file is larger than 1 GiB. Split it.</source>
        <translation>文件超过 1 GiB，请拆分后再导入。</translation>
    </message>
    <message>
        <source>Later work builds on this import, such as orders for its goods. Take that back first.</source>
        <translation>后续业务用到了这次导入的内容（例如为其商品下单），请先撤销那些业务。</translation>
    </message>
    <message>
        <source>This import was taken back before.</source>
        <translation>这次导入已经撤销过。</translation>
    </message>
    <message>
        <source>No known format has this header. Choose the format by hand, or correct the column names in the first row.</source>
        <translation>没有任何已知格式使用这样的表头。请手动选择格式，或更正第一行的列名。</translation>
    </message>
    <message>
        <source>The file lacks a column this format needs. Choose another format, or add the column.</source>
        <translation>文件缺少此格式必需的列。请换一种格式，或补上该列。</translation>
    </message>
    <message>
        <source>The file is empty: it has no row of column names.</source>
        <translation>文件是空的，没有表头行。</translation>
    </message>
    <message>
        <source>A quote in the file is never closed. Open it in a spreadsheet and save it as CSV again.</source>
        <translation>文件中有未闭合的引号。请用电子表格打开后重新另存为 CSV。</translation>
    </message>
    <message>
        <source>The file contains characters no table can hold. Save it as CSV again.</source>
        <translation>文件包含表格不允许的字符，请重新另存为 CSV。</translation>
    </message>
    <message>
        <source>This is not a formula. Write for example +5%, -1.50, =12 or round .99.</source>
        <translation>公式格式不对，例如：+5%、-1.50、=12 或 round .99。</translation>
    </message>
    <message>
        <source>The result is below zero.</source>
        <translation>结果小于零。</translation>
    </message>
    <message>
        <source>An article needs a price; it may be 0.</source>
        <translation>商品必须有价格，可以为 0。</translation>
    </message>
    <message>
        <source>This value is not known here. Choose one of the list.</source>
        <translation>此处不认识这个值，请从列表中选择。</translation>
    </message>
    <message>
        <source>This category does not exist any more.</source>
        <translation>此分类已不存在。</translation>
    </message>
    <message>
        <source>A category cannot lie in itself or below itself.</source>
        <translation>分类不能放进它自己或它的下级。</translation>
    </message>
    <message>
        <source>There is a category of this name at this place already.</source>
        <translation>此处已有同名分类。</translation>
    </message>
    <message>
        <source>A category's name cannot contain &gt; or ;, which part paths.</source>
        <translation>分类名称不能包含 &gt; 或 ;，它们用来分隔路径。</translation>
    </message>
    <message>
        <source>There is nothing left of this to take back.</source>
        <translation>这里已没有可撤销的内容。</translation>
    </message>
    <message>
        <source>Money, parcels and stock are not taken back. Book what makes up for it: a refund, a return, a stock adjustment.</source>
        <translation>款项、包裹和库存不能撤销。请登记相应的冲抵：退款、退货或库存调整。</translation>
    </message>
    <message>
        <source>This came with an import. Take the whole import back instead.</source>
        <translation>这是导入的内容，请撤销整个导入。</translation>
    </message>
    <message>
        <source>This is no picture. Use PNG, JPEG, GIF or WebP.</source>
        <translation>这不是图片。请使用 PNG、JPEG、GIF 或 WebP。</translation>
    </message>
    <message>
        <source>The picture is too large: at most 25 MB and 80 million pixels. Save it smaller.</source>
        <translation>图片太大：最多 25 MB、8000 万像素。请另存为较小的图片。</translation>
    </message>
    <message>
        <source>The picture is damaged. Save it again in a picture program.</source>
        <translation>图片已损坏。请在图片软件中重新保存。</translation>
    </message>
    <message>
        <source>This computer cannot show pictures of this format. Save it as PNG or JPEG.</source>
        <translation>本机无法显示这种格式的图片。请另存为 PNG 或 JPEG。</translation>
    </message>
    <message>
        <source>A product has at most 250 pictures. Take some away first.</source>
        <translation>一个商品最多 250 张图片，请先移除一些。</translation>
    </message>
    <message>
        <source>The product does not have this picture any more.</source>
        <translation>商品已没有这张图片。</translation>
    </message>
    <message>
        <source>The order has one unit only, so there is nothing to divide.</source>
        <translation>订单只有一件，无法拆分。</translation>
    </message>
    <message>
        <source>Something must stay on the first order.</source>
        <translation>原订单必须留下商品。</translation>
    </message>
    <message>
        <source>More units than are free to move; the rest is packed or shipped.</source>
        <translation>超过可移出的数量；其余已打包或已发货。</translation>
    </message>
    <message>
        <source>Nobody knows whose order this is, so no other can join it.</source>
        <translation>不知道这是谁的订单，无法并入其他订单。</translation>
    </message>
    <message>
        <source>Only orders of one buyer, currency and payment terms can be merged.</source>
        <translation>只有同一买家、币种和付款方式的订单才能合并。</translation>
    </message>
    <message>
        <source>A refund is open. Decide about it first.</source>
        <translation>有未处理的退款。请先处理。</translation>
    </message>
    <message>
        <source>A line is packed, shipped, cancelled or in a refund already. Add a new line instead.</source>
        <translation>有一行已打包、已发货、已取消或正在退款。请另加一行。</translation>
    </message>
    <message>
        <source>It has the tag already.</source>
        <translation>已有此标签。</translation>
    </message>
    <message>
        <source>It does not have the tag.</source>
        <translation>没有此标签。</translation>
    </message>
    <message>
        <source>More than is left of this payment. Lower the amount.</source>
        <translation>超过此付款的余额。请减少金额。</translation>
    </message>
    <message>
        <source>A second person must agree before this refund is sent.</source>
        <translation>此退款须第二人复核后才能打款。</translation>
    </message>
    <message>
        <source>The desk's key is sealed. Press here and type its password.</source>
        <translation>工位密钥已封存。请点击此处并输入密码。</translation>
    </message>
    <message>
        <source>This is no server's address. Write it like https://192.168.1.20:8484.</source>
        <translation>这不是服务器地址。请按 https://192.168.1.20:8484 的形式填写。</translation>
    </message>
    <message>
        <source>Only https leads to another computer. Write https://…</source>
        <translation>连接其他电脑必须使用 https，请写成 https://…</translation>
    </message>
    <message>
        <source>This code is not known. Type or paste it as it was shown, to its end.</source>
        <translation>服务器不认识此邀请码。请按显示的内容完整输入或粘贴。</translation>
    </message>
    <message>
        <source>This code has already been used. It lets one desk in; ask for a new one.</source>
        <translation>此邀请码已被使用。每个邀请码只能加入一个工位，请索取新邀请码。</translation>
    </message>
    <message>
        <source>This desk may do more than the code allows. Ask for a code of this desk's role.</source>
        <translation>此工位的权限大于该邀请码允许的范围。请索取与此工位角色相同的邀请码。</translation>
    </message>
    <message>
        <source>This file belongs to a shop that is not on that server. Check the address.</source>
        <translation>此文件所属的店铺不在该服务器上。请检查地址。</translation>
    </message>
    <message>
        <source>This code is too old. Ask for a new one.</source>
        <translation>此邀请码已过期，请索取新邀请码。</translation>
    </message>
    <message>
        <source>Too many wrong codes. Wait ten minutes, then try again.</source>
        <translation>错误邀请码次数过多，请等待十分钟后再试。</translation>
    </message>
    <message>
        <source>This code joins a shop that is on the server. Use it on a new desk.</source>
        <translation>此邀请码用于加入服务器上已有的店铺，请在新工位上使用。</translation>
    </message>
    <message>
        <source>The shop is still being brought to the server. Try again in a moment.</source>
        <translation>店铺仍在传往服务器，请稍后再试。</translation>
    </message>
    <message>
        <source>The server has a newer Kontor. Install it here, too, then join again.</source>
        <translation>服务器上的 Kontor 版本较新。请在本机也安装新版本，然后重新加入。</translation>
    </message>
    <message>
        <source>The server did not answer as expected. Try again.</source>
        <translation>服务器的回应不符合预期，请重试。</translation>
    </message>
    <message>
        <source>Only a desk that may manage the staff can do this. Do it there.</source>
        <translation>只有可以管理员工的工位才能这样做，请到那里操作。</translation>
    </message>
    <message>
        <source>No desk gives others more than may be done at itself.</source>
        <translation>工位授予他人的权限不能超过自己的权限。</translation>
    </message>
    <message>
        <source>A desk cannot send itself away. Do it from another one.</source>
        <translation>工位不能移出自己，请在其他工位上操作。</translation>
    </message>
    <message>
        <source>The shop has no such desk any more.</source>
        <translation>店铺中已没有这个工位。</translation>
    </message>
    <message>
        <source>A hundred codes are open. Use them, or wait until they are too old.</source>
        <translation>已有一百个邀请码未使用。请先使用它们，或等它们过期。</translation>
    </message>
    <message>
        <source>This desk has no way to the server at the moment.</source>
        <translation>本工位目前无法连到服务器。</translation>
    </message>
    <message>
        <source>Another program uses this port. Choose another one, or end that program.</source>
        <translation>另一个程序正在使用此端口。请换一个端口，或结束那个程序。</translation>
    </message>
    <message>
        <source>The program kontor-syncd is not beside Kontor. Install Kontor again, with its server.</source>
        <translation>Kontor 旁边没有 kontor-syncd 程序。请重新安装 Kontor，并包含服务器。</translation>
    </message>
    <message>
        <source>The server on this computer has ended. Try to share the shop again.</source>
        <translation>本机上的服务器已结束，请重新尝试共享店铺。</translation>
    </message>
    <message>
        <source>This shop lies on a server already. Only its desks can be invited.</source>
        <translation>此店铺已在某台服务器上，只能再邀请工位。</translation>
    </message>
    <message>
        <source>No goods of this order are out.</source>
        <translation>这笔订单没有已发出的商品。</translation>
    </message>
    <message>
        <source>None of these orders waits for its goods, or somebody gathers them.</source>
        <translation>这些订单无需拣货，或已有人在拣。</translation>
    </message>
    <message>
        <source>There is a carrier of this name already.</source>
        <translation>已有同名物流公司。</translation>
    </message>
    <message>
        <source>There is a shipping method of this name already.</source>
        <translation>已有同名配送方式。</translation>
    </message>
    <message>
        <source>There is no such shipping method any more.</source>
        <translation>该配送方式已不存在。</translation>
    </message>
    <message>
        <source>There is nothing to print of these.</source>
        <translation>所选项没有可打印的内容。</translation>
    </message>
    <message>
        <source>The pages could not be written. Close the file where it is open, make room, or choose another folder.</source>
        <translation>无法写入页面。请关闭已打开的该文件、腾出空间，或选择其他文件夹。</translation>
    </message>
    <message>
        <source>A number has letters that no barcode can hold. Correct it first.</source>
        <translation>编号含有条码无法表示的字符，请先更正。</translation>
    </message>
    <message>
        <source>These are orders without their lines. The lines stand in a second file, such as order_details.csv. Join both in a spreadsheet into one table: a row for each line, and beside it the columns of its order, found by the order number (XLOOKUP). Then import that table.</source>
        <translation>这些是没有明细行的订单，明细在另一个文件中，例如 order_details.csv。请在电子表格中把两者合并成一张表：每条明细一行，旁边按订单号（用 XLOOKUP）填上订单的各列，然后导入这张表。</translation>
    </message>
    <message>
        <source>These are the lines of orders without the orders. They stand in a second file, such as orders.csv. Join both in a spreadsheet into one table: a row for each line, and beside it the columns of its order, found by the order number (XLOOKUP). Then import that table.</source>
        <translation>这些是没有订单的明细行，订单在另一个文件中，例如 orders.csv。请在电子表格中把两者合并成一张表：每条明细一行，旁边按订单号（用 XLOOKUP）填上订单的各列，然后导入这张表。</translation>
    </message>
</context>
<context>
    <name>kontor::FactText</name>
    <message>
        <source>%1: %2</source>
        <comment>what happened, why</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Order placed: %1</source>
        <translation>已下单：%1</translation>
    </message>
    <message>
        <source>Order changed</source>
        <translation>订单已修改</translation>
    </message>
    <message>
        <source>Cancelled %1</source>
        <translation>已取消 %1</translation>
    </message>
    <message>
        <source>Order cancelled</source>
        <translation>订单已取消</translation>
    </message>
    <message>
        <source>Put on hold</source>
        <translation>已挂起</translation>
    </message>
    <message>
        <source>Released from hold</source>
        <translation>已解除挂起</translation>
    </message>
    <message>
        <source>Note added</source>
        <translation>已添加备注</translation>
    </message>
    <message>
        <source>Cancelled because it was not paid in time</source>
        <translation>逾期未付款，订单自动取消</translation>
    </message>
    <message>
        <source>Moved to another location</source>
        <translation>改由其他仓库发货</translation>
    </message>
    <message>
        <source>The buyer has received the goods</source>
        <translation>买家已收货</translation>
    </message>
    <message>
        <source>Order completed</source>
        <translation>交易成功</translation>
    </message>
    <message>
        <source>Order split in two</source>
        <translation>订单已拆分</translation>
    </message>
    <message>
        <source>Orders merged</source>
        <translation>订单已合并</translation>
    </message>
    <message>
        <source>Exchanged for other goods</source>
        <translation>已换货</translation>
    </message>
    <message>
        <source>Invoice %1 issued</source>
        <translation>已开具发票 %1</translation>
    </message>
    <message>
        <source>Payment of %1 announced (%2)</source>
        <comment>amount, channel</comment>
        <translation>等待付款 %1（%2）</translation>
    </message>
    <message>
        <source>Payment of %1 received (%2)</source>
        <comment>amount, channel</comment>
        <translation>已收款 %1（%2）</translation>
    </message>
    <message>
        <source>Payment of %1 failed (%2)</source>
        <comment>amount, channel</comment>
        <translation>付款 %1 失败（%2）</translation>
    </message>
    <message>
        <source>%1 of a payment was taken back</source>
        <translation>收款被拒付 %1</translation>
    </message>
    <message>
        <source>%1 taken back before was paid again</source>
        <translation>先前被拒付的 %1 已重新到账</translation>
    </message>
    <message>
        <source>Payment moved between orders</source>
        <translation>款项已在订单之间转移</translation>
    </message>
    <message>
        <source>Packed %1</source>
        <translation>已打包 %1</translation>
    </message>
    <message>
        <source>Parcel shipped</source>
        <translation>包裹已发出</translation>
    </message>
    <message>
        <source>Parcel shipped with %1</source>
        <comment>carrier</comment>
        <translation>包裹已由 %1 发出</translation>
    </message>
    <message>
        <source>Parcel shipped with %1, tracking number %2</source>
        <translation>包裹已由 %1 发出，运单号 %2</translation>
    </message>
    <message>
        <source>an unnamed carrier</source>
        <translation>未注明的物流公司</translation>
    </message>
    <message>
        <source>Parcel: %1</source>
        <translation>包裹：%1</translation>
    </message>
    <message>
        <source>Parcel: %1, %2</source>
        <comment>status, place</comment>
        <translation>包裹：%1，%2</translation>
    </message>
    <message>
        <source>Parcel unpacked again</source>
        <translation>包裹已取消打包</translation>
    </message>
    <message>
        <source>Refund of %1 requested</source>
        <translation>申请退款 %1</translation>
    </message>
    <message>
        <source>Refund of %1 approved</source>
        <translation>已批准退款 %1</translation>
    </message>
    <message>
        <source>Refund rejected</source>
        <translation>退款已拒绝</translation>
    </message>
    <message>
        <source>Refund of %1 approved by a second person</source>
        <translation>退款 %1 已复核</translation>
    </message>
    <message>
        <source>Refund withdrawn</source>
        <translation>退款已撤回</translation>
    </message>
    <message>
        <source>%1 sent back (%2)</source>
        <comment>amount, channel</comment>
        <translation>已退款 %1（%2）</translation>
    </message>
    <message>
        <source>Sending %1 back failed</source>
        <translation>退款 %1 打款失败</translation>
    </message>
    <message>
        <source>Goods came back: %1 good, %2 damaged</source>
        <translation>收到退货：完好 %1，损坏 %2</translation>
    </message>
    <message>
        <source>Something a newer version of Kontor wrote</source>
        <translation>由更新版本的 Kontor 写入的内容</translation>
    </message>
    <message>
        <source>%1 (%2: %3)</source>
        <comment>what happened, which rule, why</comment>
        <translation>%1（%2：%3）</translation>
    </message>
    <message>
        <source>beyond stock</source>
        <translation>超出库存</translation>
    </message>
    <message>
        <source>Tag “%1” taken away</source>
        <translation>已移除标签“%1”</translation>
    </message>
    <message>
        <source>Tagged “%1”</source>
        <translation>已添加标签“%1”</translation>
    </message>
    <message>
        <source>although unpaid</source>
        <translation>虽未付款</translation>
    </message>
    <message>
        <source>Its goods are back on the shelf</source>
        <translation>商品已放回货架</translation>
    </message>
    <message>
        <source>Picking started</source>
        <translation>开始拣货</translation>
    </message>
    <message>
        <source>%1, parcel %2</source>
        <comment>a paper, of which parcel</comment>
        <translation>%1，第 %2 个包裹</translation>
    </message>
    <message>
        <source>Printed again: %1 (%2 times at desk %3)</source>
        <comment>paper, how often, desk</comment>
        <translation>再次打印：%1（工位 %3 共 %2 次）</translation>
    </message>
    <message>
        <source>Printed: %1</source>
        <comment>paper</comment>
        <translation>已打印：%1</translation>
    </message>
    <message>
        <source>The channel kept %1 of a payment</source>
        <translation>渠道扣除手续费 %1</translation>
    </message>
    <message>
        <source>Credit note %1 issued</source>
        <translation>已开具红字发票 %1</translation>
    </message>
    <message>
        <source>Invoice number asked for</source>
        <translation>已申请发票号</translation>
    </message>
    <message>
        <source>Credit note number asked for</source>
        <translation>已申请红字发票号</translation>
    </message>
    <message>
        <source>Its number has come</source>
        <translation>号码已下发</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between articles</comment>
        <translation>、</translation>
    </message>
</context>
<context>
    <name>kontor::FieldWords</name>
    <message>
        <source>Street</source>
        <translation>街道地址</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Available</source>
        <translation>可售</translation>
    </message>
    <message>
        <source>Sells without stock</source>
        <translation>缺货时继续销售</translation>
    </message>
    <message>
        <source>Barcode</source>
        <translation>条码</translation>
    </message>
    <message>
        <source>Billing: city</source>
        <translation>账单：城市</translation>
    </message>
    <message>
        <source>Billing: company</source>
        <translation>账单：公司</translation>
    </message>
    <message>
        <source>Billing: country</source>
        <translation>账单：国家</translation>
    </message>
    <message>
        <source>Billing: street</source>
        <translation>账单：街道</translation>
    </message>
    <message>
        <source>Billing: second line</source>
        <translation>账单：地址第二行</translation>
    </message>
    <message>
        <source>Billing: name</source>
        <translation>账单：姓名</translation>
    </message>
    <message>
        <source>Billing: phone</source>
        <translation>账单：电话</translation>
    </message>
    <message>
        <source>Billing: postcode</source>
        <translation>账单：邮编</translation>
    </message>
    <message>
        <source>Billing: region</source>
        <translation>账单：省份</translation>
    </message>
    <message>
        <source>Bin</source>
        <translation>货位</translation>
    </message>
    <message>
        <source>Brand</source>
        <translation>品牌</translation>
    </message>
    <message>
        <source>Cancelled on</source>
        <translation>取消时间</translation>
    </message>
    <message>
        <source>Carrier</source>
        <translation>物流公司</translation>
    </message>
    <message>
        <source>Coupon amount</source>
        <translation>优惠券金额</translation>
    </message>
    <message>
        <source>Categories</source>
        <translation>分类</translation>
    </message>
    <message>
        <source>City</source>
        <translation>城市</translation>
    </message>
    <message>
        <source>Reason it was closed</source>
        <translation>关闭原因</translation>
    </message>
    <message>
        <source>Committed</source>
        <translation>已占用</translation>
    </message>
    <message>
        <source>Price before</source>
        <translation>划线价</translation>
    </message>
    <message>
        <source>Completed on</source>
        <translation>完成时间</translation>
    </message>
    <message>
        <source>Country of origin</source>
        <translation>原产国</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>成本</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>国家</translation>
    </message>
    <message>
        <source>Paid by coupon</source>
        <translation>卡券抵扣</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>币种</translation>
    </message>
    <message>
        <source>Customer number</source>
        <translation>客户编号</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Order date</source>
        <translation>下单时间</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>描述</translation>
    </message>
    <message>
        <source>Discount of the line</source>
        <translation>行折扣</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>电子邮件</translation>
    </message>
    <message>
        <source>Featured</source>
        <translation>推荐</translation>
    </message>
    <message>
        <source>Fee</source>
        <translation>手续费</translation>
    </message>
    <message>
        <source>Tax on the fee</source>
        <translation>手续费税额</translation>
    </message>
    <message>
        <source>Payment status</source>
        <translation>付款状态</translation>
    </message>
    <message>
        <source>First name</source>
        <translation>名</translation>
    </message>
    <message>
        <source>Shipped on</source>
        <translation>发货时间</translation>
    </message>
    <message>
        <source>Shipping status</source>
        <translation>发货状态</translation>
    </message>
    <message>
        <source>Gift card</source>
        <translation>礼品卡</translation>
    </message>
    <message>
        <source>Amount for goods</source>
        <translation>货款</translation>
    </message>
    <message>
        <source>Product it belongs to</source>
        <translation>所属商品</translation>
    </message>
    <message>
        <source>Handle</source>
        <translation>商品标识</translation>
    </message>
    <message>
        <source>Customs code</source>
        <translation>海关编码</translation>
    </message>
    <message>
        <source>ID</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>Text of the picture</source>
        <translation>图片说明</translation>
    </message>
    <message>
        <source>Place of the picture</source>
        <translation>图片顺序</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>In stock</source>
        <translation>有货</translation>
    </message>
    <message>
        <source>Incoming</source>
        <translation>在途</translation>
    </message>
    <message>
        <source>Price of a piece without tax</source>
        <translation>不含税单价</translation>
    </message>
    <message>
        <source>Pieces</source>
        <translation>件数</translation>
    </message>
    <message>
        <source>Kinds of articles</source>
        <translation>商品种类数</translation>
    </message>
    <message>
        <source>Last name</source>
        <translation>姓</translation>
    </message>
    <message>
        <source>Shipping status of the line</source>
        <translation>行发货状态</translation>
    </message>
    <message>
        <source>Line before discount</source>
        <translation>折前行金额</translation>
    </message>
    <message>
        <source>Line without tax</source>
        <translation>不含税行金额</translation>
    </message>
    <message>
        <source>Tax of the line</source>
        <translation>行税额</translation>
    </message>
    <message>
        <source>Line total</source>
        <translation>行合计</translation>
    </message>
    <message>
        <source>Location</source>
        <translation>仓库</translation>
    </message>
    <message>
        <source>Buyer's message</source>
        <translation>买家留言</translation>
    </message>
    <message>
        <source>Net amount</source>
        <translation>净额</translation>
    </message>
    <message>
        <source>Changed address</source>
        <translation>修改后的地址</translation>
    </message>
    <message>
        <source>Buyer's account</source>
        <translation>买家会员名</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Order number</source>
        <translation>订单编号</translation>
    </message>
    <message>
        <source>On hand</source>
        <translation>现有库存</translation>
    </message>
    <message>
        <source>On hand (new)</source>
        <translation>现有库存（新）</translation>
    </message>
    <message>
        <source>Option 1: name</source>
        <translation>规格 1：名称</translation>
    </message>
    <message>
        <source>Option 1: value</source>
        <translation>规格 1：值</translation>
    </message>
    <message>
        <source>Option 2: name</source>
        <translation>规格 2：名称</translation>
    </message>
    <message>
        <source>Option 2: value</source>
        <translation>规格 2：值</translation>
    </message>
    <message>
        <source>Option 3: name</source>
        <translation>规格 3：名称</translation>
    </message>
    <message>
        <source>Option 3: value</source>
        <translation>规格 3：值</translation>
    </message>
    <message>
        <source>Discount of the order</source>
        <translation>整单折扣</translation>
    </message>
    <message>
        <source>Still to pay</source>
        <translation>待付</translation>
    </message>
    <message>
        <source>Amount paid</source>
        <translation>实付金额</translation>
    </message>
    <message>
        <source>Paid on</source>
        <translation>付款时间</translation>
    </message>
    <message>
        <source>Belongs to product</source>
        <translation>父商品</translation>
    </message>
    <message>
        <source>Payment method</source>
        <translation>支付方式</translation>
    </message>
    <message>
        <source>Payment reference</source>
        <translation>付款流水号</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>手机</translation>
    </message>
    <message>
        <source>Paid with points</source>
        <translation>积分抵扣</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>排序</translation>
    </message>
    <message>
        <source>Postage</source>
        <translation>邮费</translation>
    </message>
    <message>
        <source>Postcode</source>
        <translation>邮编</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>价格</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>商品</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>已发布</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Received on</source>
        <translation>收货时间</translation>
    </message>
    <message>
        <source>Refunded</source>
        <translation>退款金额</translation>
    </message>
    <message>
        <source>Refunds</source>
        <translation>退款</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>省份</translation>
    </message>
    <message>
        <source>Seller's note</source>
        <translation>卖家备注</translation>
    </message>
    <message>
        <source>Needs shipping</source>
        <translation>需要发货</translation>
    </message>
    <message>
        <source>Reserved</source>
        <translation>已预留</translation>
    </message>
    <message>
        <source>Reviews allowed</source>
        <translation>允许评价</translation>
    </message>
    <message>
        <source>Sale begins</source>
        <translation>促销开始</translation>
    </message>
    <message>
        <source>Sale price</source>
        <translation>促销价</translation>
    </message>
    <message>
        <source>Sale ends</source>
        <translation>促销结束</translation>
    </message>
    <message>
        <source>Ship to: first name</source>
        <translation>收货：名</translation>
    </message>
    <message>
        <source>Ship to: last name</source>
        <translation>收货：姓</translation>
    </message>
    <message>
        <source>Shipping</source>
        <translation>运费</translation>
    </message>
    <message>
        <source>Ship to: city</source>
        <translation>收货：城市</translation>
    </message>
    <message>
        <source>Ship to: company</source>
        <translation>收货：公司</translation>
    </message>
    <message>
        <source>Ship to: country</source>
        <translation>收货：国家</translation>
    </message>
    <message>
        <source>Ship to: street</source>
        <translation>收货：街道</translation>
    </message>
    <message>
        <source>Ship to: second line</source>
        <translation>收货：地址第二行</translation>
    </message>
    <message>
        <source>Ship to: name</source>
        <translation>收货：姓名</translation>
    </message>
    <message>
        <source>Ship to: phone</source>
        <translation>收货：电话</translation>
    </message>
    <message>
        <source>Ship to: postcode</source>
        <translation>收货：邮编</translation>
    </message>
    <message>
        <source>Ship to: region</source>
        <translation>收货：省份</translation>
    </message>
    <message>
        <source>Tax on shipping</source>
        <translation>运费税额</translation>
    </message>
    <message>
        <source>Tax rate of shipping</source>
        <translation>运费税率</translation>
    </message>
    <message>
        <source>SKU</source>
        <translation>SKU</translation>
    </message>
    <message>
        <source>Sold one at a time</source>
        <translation>单件销售</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Stock</source>
        <translation>库存</translation>
    </message>
    <message>
        <source>Subtotal</source>
        <translation>小计</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Tax 1: name</source>
        <translation>税 1：名称</translation>
    </message>
    <message>
        <source>Tax 2: name</source>
        <translation>税 2：名称</translation>
    </message>
    <message>
        <source>Tax 3: name</source>
        <translation>税 3：名称</translation>
    </message>
    <message>
        <source>Tax 4: name</source>
        <translation>税 4：名称</translation>
    </message>
    <message>
        <source>Tax 5: name</source>
        <translation>税 5：名称</translation>
    </message>
    <message>
        <source>Tax class</source>
        <translation>税类</translation>
    </message>
    <message>
        <source>Tax included</source>
        <translation>含税</translation>
    </message>
    <message>
        <source>Tax rate</source>
        <translation>税率</translation>
    </message>
    <message>
        <source>Taxed</source>
        <translation>是否计税</translation>
    </message>
    <message>
        <source>Taxes</source>
        <translation>税额</translation>
    </message>
    <message>
        <source>Second phone</source>
        <translation>备用电话</translation>
    </message>
    <message>
        <source>Payment terms</source>
        <translation>付款条件</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>总金额</translation>
    </message>
    <message>
        <source>Stock is kept</source>
        <translation>跟踪库存</translation>
    </message>
    <message>
        <source>Who keeps the stock</source>
        <translation>库存管理方</translation>
    </message>
    <message>
        <source>Tracking number</source>
        <translation>运单号</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Unavailable</source>
        <translation>不可售</translation>
    </message>
    <message>
        <source>Picture of the variant</source>
        <translation>规格图片</translation>
    </message>
    <message>
        <source>Variant</source>
        <translation>规格</translation>
    </message>
    <message>
        <source>Visible in the shop</source>
        <translation>店铺可见性</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>重量</translation>
    </message>
    <message>
        <source>Weight in grams</source>
        <translation>重量（克）</translation>
    </message>
    <message>
        <source>Unit of weight</source>
        <translation>重量单位</translation>
    </message>
    <message>
        <source>Kept as it is</source>
        <translation>原样保留</translation>
    </message>
    <message>
        <source>Counted in %1</source>
        <translation>在 %1 盘点</translation>
    </message>
    <message>
        <source>Attribute %1</source>
        <translation>属性 %1</translation>
    </message>
    <message>
        <source>Article %1</source>
        <translation>商品 %1</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>渠道</translation>
    </message>
    <message>
        <source>Gross</source>
        <translation>总额</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>Paid out</source>
        <translation>支出</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>类目</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>行为</translation>
    </message>
    <message>
        <source>Number of the event</source>
        <translation>事件编号</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>商品</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>会话</translation>
    </message>
    <message>
        <source>Visitor</source>
        <translation>访客</translation>
    </message>
</context>
<context>
    <name>kontor::FilterChips</name>
    <message>
        <source>Take away the filter %1</source>
        <translation>移除筛选“%1”</translation>
    </message>
    <message>
        <source>Press to take this filter away</source>
        <translation>按下即可移除这个筛选</translation>
    </message>
</context>
<context>
    <name>kontor::FormDialog</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>确定</translation>
    </message>
</context>
<context>
    <name>kontor::GoodsDetail</name>
    <message>
        <source>Choose an article to see its prices, its stock and its history.</source>
        <translation>选择一件商品，查看价格、库存和历史记录。</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>编辑…</translation>
    </message>
    <message>
        <source>Receive…</source>
        <translation>入库…</translation>
    </message>
    <message>
        <source>Book units that came in</source>
        <translation>登记到货数量</translation>
    </message>
    <message>
        <source>Adjust…</source>
        <translation>调整…</translation>
    </message>
    <message>
        <source>Book breakage, finds and losses, with the reason</source>
        <translation>登记破损、盘盈和盘亏，并注明原因</translation>
    </message>
    <message>
        <source>Count…</source>
        <translation>盘点…</translation>
    </message>
    <message>
        <source>Write down how many there really are</source>
        <translation>登记实际清点的数量</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>概览</translation>
    </message>
    <message>
        <source>Stock</source>
        <translation>库存</translation>
    </message>
    <message>
        <source>History</source>
        <translation>历史</translation>
    </message>
    <message>
        <source>Parts of the article</source>
        <translation>商品的各部分</translation>
    </message>
    <message>
        <source>Available</source>
        <translation>可售</translation>
    </message>
    <message>
        <source>%1, margin %2</source>
        <comment>cost, percentage</comment>
        <translation>%1，毛利率 %2</translation>
    </message>
    <message>
        <source>SKU</source>
        <translation>SKU</translation>
    </message>
    <message>
        <source>Barcode</source>
        <translation>条码</translation>
    </message>
    <message>
        <source>Not counted</source>
        <translation>不计库存</translation>
    </message>
    <message>
        <source>Compare-at price</source>
        <translation>划线价</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>成本</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>分类</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Brand</source>
        <translation>品牌</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Tax class</source>
        <translation>税类</translation>
    </message>
    <message>
        <source>Standard</source>
        <translation>标准</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>重量</translation>
    </message>
    <message>
        <source>%1 g</source>
        <translation>%1 克</translation>
    </message>
    <message>
        <source>Bin</source>
        <translation>货位</translation>
    </message>
    <message>
        <source>Warn at</source>
        <translation>预警值</translation>
    </message>
    <message numerus="yes">
        <source>%Ln or fewer</source>
        <translation>
            <numerusform>不多于 %Ln</numerusform>
        </translation>
    </message>
    <message>
        <source>When out of stock</source>
        <translation>缺货时</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>描述</translation>
    </message>
    <message>
        <source>(taken back)</source>
        <translation>（已撤销）</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>%1, as its category or the shop says</source>
        <translation>%1（沿用分类或店铺的设置）</translation>
    </message>
    <message>
        <source>(undone)</source>
        <translation>（撤销）</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Receive or count this article first: then its stock is kept</source>
        <translation>请先为该商品入库或盘点，之后才会记录库存</translation>
    </message>
    <message>
        <source>Once it is out of stock</source>
        <translation>仅在缺货时</translation>
    </message>
</context>
<context>
    <name>kontor::GoodsFlow</name>
    <message>
        <source>%1 is in the shop.</source>
        <translation>“%1”已上架。</translation>
    </message>
    <message>
        <source>%1 is saved.</source>
        <translation>“%1”已保存。</translation>
    </message>
    <message>
        <source>%1 is archived.</source>
        <translation>“%1”已归档。</translation>
    </message>
    <message>
        <source>%1 is no price. Write digits, like %2.</source>
        <translation>%1 不是价格。请输入数字，例如 %2。</translation>
    </message>
    <message>
        <source>12.50</source>
        <translation>12.50</translation>
    </message>
    <message>
        <source>Price of %1 changed to %2.</source>
        <translation>“%1”的价格已改为 %2。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>new product %1</source>
        <translation>新商品“%1”</translation>
    </message>
    <message>
        <source>edit of %1</source>
        <translation>编辑“%1”</translation>
    </message>
    <message>
        <source>The stock of %1 is booked. A mistake is put right with Adjust or Count.</source>
        <translation>“%1”的库存已登记。如有错误，请用“调整”或“盘点”更正。</translation>
    </message>
    <message numerus="yes">
        <source>archiving of %Ln product(s)</source>
        <translation>
            <numerusform>归档 %Ln 种商品</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>bringing back %Ln product(s)</source>
        <translation>
            <numerusform>恢复 %Ln 种商品</numerusform>
        </translation>
    </message>
    <message>
        <source>archiving of %1</source>
        <translation>归档“%1”</translation>
    </message>
    <message>
        <source>bringing back %1</source>
        <translation>恢复“%1”</translation>
    </message>
    <message numerus="yes">
        <source>%Ln product(s) archived.</source>
        <translation>
            <numerusform>已归档 %Ln 种商品。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln product(s) are back.</source>
        <translation>
            <numerusform>已恢复 %Ln 种商品。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is back.</source>
        <translation>“%1”已恢复。</translation>
    </message>
    <message>
        <source>price of %1 %2 → %3</source>
        <comment>article, before, after</comment>
        <translation>“%1”的价格 %2 → %3</translation>
    </message>
    <message>
        <source>%1 (copy)</source>
        <translation>%1（副本）</translation>
    </message>
    <message>
        <source>%1 is a draft without SKUs, barcodes and stock.</source>
        <translation>“%1”是草稿，不含 SKU、条码和库存。</translation>
    </message>
    <message numerus="yes">
        <source>Choose at most %Ln articles to edit at once.</source>
        <translation>
            <numerusform>一次最多选择 %Ln 种商品进行编辑。</numerusform>
        </translation>
    </message>
    <message>
        <source>several fields</source>
        <translation>多个字段</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln article(s)</source>
        <comment>field, how many</comment>
        <translation>
            <numerusform>%Ln 种商品的%1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Changing %Ln article(s)…</source>
        <translation>
            <numerusform>正在更改 %Ln 种商品…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s) changed.</source>
        <translation>
            <numerusform>已更改 %Ln 种商品。</numerusform>
        </translation>
    </message>
    <message>
        <source>Stopped. Nothing was changed.</source>
        <translation>已停止，未作任何更改。</translation>
    </message>
    <message>
        <source>picture of %1</source>
        <translation>“%1”的图片</translation>
    </message>
    <message>
        <source>The picture is added.</source>
        <translation>图片已添加。</translation>
    </message>
    <message>
        <source>order of the pictures of %1</source>
        <translation>“%1”的图片顺序</translation>
    </message>
    <message>
        <source>description of a picture of %1</source>
        <translation>“%1”的图片说明</translation>
    </message>
    <message>
        <source>removing a picture of %1</source>
        <translation>移除“%1”的图片</translation>
    </message>
    <message>
        <source>The picture is taken away.</source>
        <translation>图片已移除。</translation>
    </message>
    <message numerus="yes">
        <source>Adding %Ln picture(s)</source>
        <translation>
            <numerusform>正在添加 %Ln 张图片</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln picture(s) of %1</source>
        <translation>
            <numerusform>“%1”的 %Ln 张图片</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln picture(s) added.</source>
        <translation>
            <numerusform>已添加 %Ln 张图片。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kontor::GoodsHistory</name>
    <message numerus="yes">
        <source>%Ln unit(s) received</source>
        <translation>
            <numerusform>入库 %Ln 件</numerusform>
        </translation>
    </message>
    <message>
        <source>Stock adjusted by %1: %2</source>
        <translation>库存调整 %1：%2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln unit(s) counted</source>
        <translation>
            <numerusform>盘点 %Ln 件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln unit(s) set aside</source>
        <translation>
            <numerusform>冻结 %Ln 件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln unit(s) back in stock</source>
        <translation>
            <numerusform>解冻 %Ln 件</numerusform>
        </translation>
    </message>
    <message>
        <source>Stock changed</source>
        <translation>库存已变动</translation>
    </message>
    <message>
        <source>Added to the goods</source>
        <translation>已添加商品</translation>
    </message>
    <message>
        <source>%1 removed</source>
        <translation>已移除%1</translation>
    </message>
    <message>
        <source>%1 added</source>
        <translation>已添加%1</translation>
    </message>
    <message>
        <source>%1 changed</source>
        <translation>%1已修改</translation>
    </message>
    <message>
        <source>%1 removed, was %2</source>
        <translation>已清除%1，原为 %2</translation>
    </message>
    <message>
        <source>%1 set to %2</source>
        <translation>%1设为 %2</translation>
    </message>
    <message>
        <source>%1 changed from %2 to %3</source>
        <translation>%1由 %2 改为 %3</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more</source>
        <translation>
            <numerusform>另外 %Ln 项</numerusform>
        </translation>
    </message>
    <message>
        <source>Changed: %1</source>
        <translation>已修改：%1</translation>
    </message>
    <message>
        <source>Picture removed</source>
        <translation>图片已移除</translation>
    </message>
    <message>
        <source>Picture moved or described</source>
        <translation>图片已移动或添加说明</translation>
    </message>
    <message>
        <source>Picture added</source>
        <translation>图片已添加</translation>
    </message>
    <message>
        <source>Taken out of a category</source>
        <translation>已移出分类</translation>
    </message>
    <message>
        <source>Put into a category</source>
        <translation>已归入分类</translation>
    </message>
</context>
<context>
    <name>kontor::GoodsPage</name>
    <message>
        <source>Article</source>
        <translation>商品</translation>
    </message>
    <message>
        <source>Variant</source>
        <translation>规格</translation>
    </message>
    <message>
        <source>SKU</source>
        <translation>SKU</translation>
    </message>
    <message>
        <source>Barcode</source>
        <translation>条码</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>价格</translation>
    </message>
    <message>
        <source>Available</source>
        <translation>可售</translation>
    </message>
    <message>
        <source>On hand</source>
        <translation>在库</translation>
    </message>
    <message>
        <source>Reserved</source>
        <translation>占用</translation>
    </message>
    <message>
        <source>Stock</source>
        <translation>库存</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Goods</source>
        <translation>商品</translation>
    </message>
    <message>
        <source>New product</source>
        <translation>新建商品</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>在售</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>Archived</source>
        <translation>已归档</translation>
    </message>
    <message>
        <source>Title, SKU, barcode, tag</source>
        <translation>名称、SKU、条码、标签</translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s)</source>
        <translation>
            <numerusform>共 %Ln 种商品</numerusform>
        </translation>
    </message>
    <message>
        <source>No goods yet</source>
        <translation>暂无商品</translation>
    </message>
    <message>
        <source>Everything you sell is listed here, with its price and its stock. Add the first product, or import a table from your old shop.</source>
        <translation>您销售的所有商品都在这里，连同价格和库存。请添加第一件商品，或从旧店铺导入表格。</translation>
    </message>
    <message>
        <source>Nothing is running out</source>
        <translation>暂无库存告急的商品</translation>
    </message>
    <message>
        <source>Show all goods</source>
        <translation>显示全部商品</translation>
    </message>
    <message>
        <source>Nothing here</source>
        <translation>暂无数据</translation>
    </message>
    <message>
        <source>No article has this status.</source>
        <translation>此视图中没有商品。</translation>
    </message>
    <message>
        <source>%1 on hand  ·  worth %2 at list price</source>
        <translation>在库 %1  ·  按售价计 %2</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>编辑…</translation>
    </message>
    <message>
        <source>Receive stock…</source>
        <translation>入库…</translation>
    </message>
    <message>
        <source>Adjust stock…</source>
        <translation>调整库存…</translation>
    </message>
    <message>
        <source>Count stock…</source>
        <translation>盘点…</translation>
    </message>
    <message numerus="yes">
        <source>Archive %Ln article(s)</source>
        <translation>
            <numerusform>归档 %Ln 种商品</numerusform>
        </translation>
    </message>
    <message>
        <source>%1+ articles</source>
        <comment>a search stopped counting there</comment>
        <translation>超过 %1 种商品</translation>
    </message>
    <message>
        <source>No article lies in this category.</source>
        <translation>此分类中没有商品。</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>创建副本</translation>
    </message>
    <message numerus="yes">
        <source>Edit %Ln article(s) in a grid…</source>
        <translation>
            <numerusform>在表格中编辑 %Ln 种商品…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Bring %Ln article(s) back</source>
        <translation>
            <numerusform>恢复 %Ln 种商品</numerusform>
        </translation>
    </message>
    <message>
        <source>Type an amount such as %1.</source>
        <translation>请输入金额，例如 %1。</translation>
    </message>
    <message>
        <source>Edit in a grid…</source>
        <translation>在表格中批量编辑…</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>归档</translation>
    </message>
    <message>
        <source>Bring back</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Print labels…</source>
        <translation>打印标签…</translation>
    </message>
    <message>
        <source>Articles stand here when what all locations have together falls to the number you want to be warned at. The warnings in the tab Stock look at each location by itself.</source>
        <translation>所有仓库合计降到预警值的商品会出现在这里。“库存”页的预警按各仓库分别计算。</translation>
    </message>
    <message>
        <source>Low overall</source>
        <translation>总量偏低</translation>
    </message>
    <message>
        <source>Out everywhere</source>
        <translation>各仓均缺</translation>
    </message>
    <message numerus="yes">
        <source>%Ln picture(s) not added: the article you chose them for is not shown any more. Find it and add them again.</source>
        <translation>
            <numerusform>选图片时的商品已不再显示，%Ln 张图片未添加。请找到该商品后重新添加。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kontor::GoodsPicker</name>
    <message>
        <source>Type or scan goods: title, SKU, barcode</source>
        <translation>输入或扫描商品：名称、SKU、条码</translation>
    </message>
    <message>
        <source>%1 available</source>
        <translation>可售 %1</translation>
    </message>
    <message>
        <source>not counted</source>
        <translation>不计库存</translation>
    </message>
</context>
<context>
    <name>kontor::GoodsWords</name>
    <message>
        <source>Supplier</source>
        <translation>供应商</translation>
    </message>
    <message>
        <source>Days until goods come</source>
        <translation>到货天数</translation>
    </message>
    <message>
        <source>Give or take days</source>
        <translation>到货误差天数</translation>
    </message>
    <message>
        <source>Units in a pack</source>
        <translation>每包数量</translation>
    </message>
    <message>
        <source>Order at least</source>
        <translation>最小起订</translation>
    </message>
    <message>
        <source>Order up to</source>
        <translation>补货至</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>Archived</source>
        <translation>已归档</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>在售</translation>
    </message>
    <message>
        <source>Not counted</source>
        <translation>不计库存</translation>
    </message>
    <message>
        <source>In stock</source>
        <translation>有货</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>库存偏低</translation>
    </message>
    <message>
        <source>Out of stock</source>
        <translation>缺货</translation>
    </message>
    <message>
        <source>Oversold</source>
        <translation>超卖</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>入库</translation>
    </message>
    <message>
        <source>Adjusted</source>
        <translation>调整</translation>
    </message>
    <message>
        <source>Counted</source>
        <translation>盘点</translation>
    </message>
    <message>
        <source>Shipped</source>
        <translation>发货</translation>
    </message>
    <message>
        <source>Returned</source>
        <translation>退回</translation>
    </message>
    <message>
        <source>Sent to another location</source>
        <translation>调拨出库</translation>
    </message>
    <message>
        <source>From another location</source>
        <translation>调拨入库</translation>
    </message>
    <message>
        <source>Purchase received</source>
        <translation>采购入库</translation>
    </message>
    <message>
        <source>Set aside</source>
        <translation>冻结</translation>
    </message>
    <message>
        <source>Back in stock</source>
        <translation>解冻</translation>
    </message>
    <message>
        <source>Lost on the way</source>
        <translation>调拨丢失</translation>
    </message>
    <message>
        <source>Tag %1</source>
        <translation>标签“%1”</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>分类</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>Warn at</source>
        <translation>预警值</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>描述</translation>
    </message>
    <message>
        <source>Brand</source>
        <translation>品牌</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Web address</source>
        <translation>网址</translation>
    </message>
    <message>
        <source>Tax class</source>
        <translation>税类</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>SKU</source>
        <translation>SKU</translation>
    </message>
    <message>
        <source>Barcode</source>
        <translation>条码</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>价格</translation>
    </message>
    <message>
        <source>Compare-at price</source>
        <translation>划线价</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>成本</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>重量</translation>
    </message>
    <message>
        <source>When out of stock</source>
        <translation>缺货时</translation>
    </message>
    <message>
        <source>Stock is counted</source>
        <translation>计库存</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>排序</translation>
    </message>
    <message>
        <source>Bin</source>
        <translation>货位</translation>
    </message>
    <message>
        <source>✓ EAN-13</source>
        <translation>✓ EAN-13</translation>
    </message>
    <message>
        <source>✓ EAN-8</source>
        <translation>✓ EAN-8</translation>
    </message>
    <message>
        <source>✓ UPC-A</source>
        <translation>✓ UPC-A</translation>
    </message>
    <message>
        <source>✓ UPC-E</source>
        <translation>✓ UPC-E</translation>
    </message>
    <message>
        <source>✓ Code 128</source>
        <translation>✓ Code 128</translation>
    </message>
    <message>
        <source>⚠ The last digit should be %1. Scan it again.</source>
        <translation>⚠ 末位校验码应为 %1，请重新扫描。</translation>
    </message>
    <message>
        <source>⚠ No barcode can hold these characters.</source>
        <translation>⚠ 条码不能包含这些字符。</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>商品</translation>
    </message>
    <message>
        <source>Category above</source>
        <translation>上级分类</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>电子邮箱</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Keep selling</source>
        <translation>继续销售</translation>
    </message>
    <message>
        <source>Stop selling</source>
        <translation>停止销售</translation>
    </message>
    <message>
        <source>%1 g</source>
        <translation>%1 克</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
</context>
<context>
    <name>kontor::HoldersList</name>
    <message>
        <source>The reserved units are for these orders. What is to be shipped first stands on top.</source>
        <translation>以下订单占用了这些件数，最先要发货的排在最前。</translation>
    </message>
    <message>
        <source>No order holds units of this.</source>
        <translation>没有订单占用此商品。</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more unit(s) for other orders</source>
        <translation>
            <numerusform>另有 %Ln 件由其他订单占用</numerusform>
        </translation>
    </message>
    <message>
        <source>Open the order</source>
        <translation>打开订单</translation>
    </message>
    <message>
        <source>Open order %1</source>
        <translation>打开订单 %1</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>%1起占用</translation>
    </message>
    <message>
        <source>to ship by %1</source>
        <translation>应于%1前发货</translation>
    </message>
    <message>
        <source>%1 packed</source>
        <comment>units</comment>
        <translation>已打包 %1 件</translation>
    </message>
</context>
<context>
    <name>kontor::ImportColumnsModel</name>
    <message>
        <source>Column in the file</source>
        <translation>文件中的列</translation>
    </message>
    <message>
        <source>First values</source>
        <translation>前几个值</translation>
    </message>
    <message>
        <source>Is read as</source>
        <translation>识别为</translation>
    </message>
</context>
<context>
    <name>kontor::ImportDialog</name>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Save rejected &amp;rows…</source>
        <translation>保存被拒绝的行(&amp;R)…</translation>
    </message>
    <message>
        <source>&amp;Undo this import</source>
        <translation>撤销本次导入(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Another file</source>
        <translation>换个文件(&amp;A)</translation>
    </message>
    <message>
        <source>Reading the file</source>
        <translation>正在读取文件</translation>
    </message>
    <message>
        <source>Taking the import back</source>
        <translation>正在撤销导入</translation>
    </message>
    <message>
        <source>The import was stopped. Nothing was written.</source>
        <translation>导入已停止，没有写入任何内容。</translation>
    </message>
    <message>
        <source>%1 rejected.csv</source>
        <translation>%1 被拒绝的行.csv</translation>
    </message>
    <message>
        <source>Save rejected rows</source>
        <translation>保存被拒绝的行</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message>
        <source>The import was taken back</source>
        <translation>导入已撤销</translation>
    </message>
    <message>
        <source>The shop is as it was before. The file itself was not touched.</source>
        <translation>店铺已恢复到导入之前，文件本身没有改动。</translation>
    </message>
    <message>
        <source>If it was the wrong file, one click takes all of it back.</source>
        <translation>如果导错了文件，点一下即可全部撤销。</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>&amp;Import</source>
        <translation>导入(&amp;I)</translation>
    </message>
    <message>
        <source>Nothing to import</source>
        <translation>没有可导入的内容</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) saved. Mend them and import that file.</source>
        <translation>
            <numerusform>已保存 %Ln 行。修改后可重新导入该文件。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Import %Ln record(s)</source>
        <translation>
            <numerusform>导入 %Ln 条记录(&amp;I)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln created</source>
        <translation>
            <numerusform>新建 %Ln 条</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln updated</source>
        <translation>
            <numerusform>更新 %Ln 条</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) rejected</source>
        <translation>
            <numerusform>拒绝 %Ln 行</numerusform>
        </translation>
    </message>
    <message>
        <source>Looking at the rows</source>
        <translation>正在检查各行</translation>
    </message>
    <message>
        <source>The dates of this table can be read day first or month first. Choose above how they are written.</source>
        <translation>此表的日期既可读作日在前，也可读作月在前。请在上方选择写法。</translation>
    </message>
    <message>
        <source>Imported: %1</source>
        <comment>what came of it, as a list</comment>
        <translation>已导入：%1</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between parts of a list</comment>
        <translation>，</translation>
    </message>
    <message>
        <source>Import of %1</source>
        <comment>a file</comment>
        <translation>导入 %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>what is done, how far</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Choose above through which channel this money came.</source>
        <translation>请在上方选择这些款项来自哪个渠道。</translation>
    </message>
    <message>
        <source>%1 not booked.csv</source>
        <translation>%1 未入账.csv</translation>
    </message>
    <message>
        <source>Save rows not booked</source>
        <translation>保存未入账的行</translation>
    </message>
    <message>
        <source>Save &amp;rows not booked…</source>
        <translation>保存未入账的行(&amp;R)…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) not booked</source>
        <translation>
            <numerusform>%Ln 行未入账</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kontor::ImportFindingsModel</name>
    <message>
        <source>New</source>
        <translation>新建</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>As it is</source>
        <translation>不变</translation>
    </message>
    <message>
        <source>The shop does not have it yet.</source>
        <translation>店铺中还没有。</translation>
    </message>
    <message>
        <source>The shop has it, with something else.</source>
        <translation>店铺中已有，但内容不同。</translation>
    </message>
    <message>
        <source>The shop has it, just so.</source>
        <translation>店铺中已有，内容相同。</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>已拒绝</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>提示</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>行</translation>
    </message>
    <message>
        <source>What</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>如何处理</translation>
    </message>
    <message>
        <source>Missing here</source>
        <translation>本店缺少</translation>
    </message>
    <message>
        <source>Matches</source>
        <translation>相符</translation>
    </message>
    <message>
        <source>Differs</source>
        <translation>不符</translation>
    </message>
    <message>
        <source>Missing there</source>
        <translation>对方缺少</translation>
    </message>
    <message>
        <source>The shop has not booked it yet.</source>
        <translation>本店尚未入账。</translation>
    </message>
    <message>
        <source>The shop has booked it, without this fee.</source>
        <translation>本店已入账，但没有这笔手续费。</translation>
    </message>
    <message>
        <source>Fee to book</source>
        <translation>补记手续费</translation>
    </message>
</context>
<context>
    <name>kontor::ImportLookPage</name>
    <message>
        <source>Rows</source>
        <translation>各行的结果</translation>
    </message>
    <message>
        <source>To look at</source>
        <translation>需要留意</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新建</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>As they are</source>
        <translation>不变</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>各列的含义</translation>
    </message>
    <message>
        <source>&amp;Format</source>
        <translation>格式(&amp;F)</translation>
    </message>
    <message>
        <source>Find by the header</source>
        <translation>按表头识别</translation>
    </message>
    <message>
        <source>&amp;Dates</source>
        <translation>日期(&amp;D)</translation>
    </message>
    <message>
        <source>Detected automatically</source>
        <translation>自动识别</translation>
    </message>
    <message>
        <source>Day first: 31.12.2026</source>
        <translation>日在前：31.12.2026</translation>
    </message>
    <message>
        <source>Month first: 12/31/2026</source>
        <translation>月在前：12/31/2026</translation>
    </message>
    <message>
        <source>Year first: 2026-12-31</source>
        <translation>年在前：2026-12-31</translation>
    </message>
    <message>
        <source>Also create &amp;articles the orders name and the shop does not have</source>
        <translation>同时建立订单中有而店铺没有的商品(&amp;A)</translation>
    </message>
    <message>
        <source>Otherwise SKU and title stay on the line of the order, and no article is made.</source>
        <translation>否则 SKU 和名称只保留在订单行上，不建立商品。</translation>
    </message>
    <message>
        <source>Also take &amp;shipped goods out of stock</source>
        <translation>同时从库存扣除已发货的商品(&amp;S)</translation>
    </message>
    <message>
        <source>Leave it off if the stock you have counted lacks these goods already: then old parcels change nothing.</source>
        <translation>如果您盘点的库存已不含这些商品，请不要勾选：旧包裹不会改变库存。</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>已拒绝</translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>提示</translation>
    </message>
    <message>
        <source>Search rows, values and reasons</source>
        <translation>搜索行号、值和原因</translation>
    </message>
    <message>
        <source>What the import says about the rows</source>
        <translation>导入对各行的说明</translation>
    </message>
    <message>
        <source>Save rejected &amp;rows…</source>
        <translation>保存被拒绝的行(&amp;R)…</translation>
    </message>
    <message>
        <source>What the columns are read as</source>
        <translation>各列识别为什么</translation>
    </message>
    <message>
        <source>The first rows as they are read</source>
        <translation>按当前设置读取的前几行</translation>
    </message>
    <message>
        <source>Press F2 or double-click to say what a column is. It is remembered for files with the same columns. Below are the first rows as they are read now.</source>
        <translation>按 F2 或双击可指定列的含义。列相同的文件会记住此设置。下方是按当前设置读取的前几行。</translation>
    </message>
    <message>
        <source>Found: %1</source>
        <translation>识别为：%1</translation>
    </message>
    <message>
        <source>Rows in the file</source>
        <translation>文件行数</translation>
    </message>
    <message>
        <source>The file has no rows.</source>
        <translation>文件中没有数据行。</translation>
    </message>
    <message>
        <source>&amp;Channel</source>
        <translation>渠道(&amp;C)</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>请选择…</translation>
    </message>
    <message>
        <source>Differ</source>
        <translation>不符</translation>
    </message>
    <message>
        <source>Missing there</source>
        <translation>对方缺少</translation>
    </message>
    <message>
        <source>Missing here</source>
        <translation>本店缺少</translation>
    </message>
    <message>
        <source>Fee to book</source>
        <translation>补记手续费</translation>
    </message>
    <message>
        <source>Match</source>
        <translation>相符</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>没有找到</translation>
    </message>
    <message>
        <source>No row under this heading holds “%1”.</source>
        <translation>这一类中没有包含“%1”的行。</translation>
    </message>
    <message>
        <source>Clear search</source>
        <translation>清除搜索</translation>
    </message>
    <message>
        <source>No rows here</source>
        <translation>暂无数据</translation>
    </message>
    <message>
        <source>No row of the file is of this kind.</source>
        <translation>文件中没有这一类的行。</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>显示全部</translation>
    </message>
    <message>
        <source>Save &amp;rows not booked…</source>
        <translation>保存未入账的行(&amp;R)…</translation>
    </message>
    <message numerus="yes">
        <source>%1: %Ln record(s)</source>
        <comment>kind of rows, how many records they are</comment>
        <translation>
            <numerusform>%1（共 %Ln 条记录）</numerusform>
        </translation>
    </message>
    <message>
        <source>Not imported</source>
        <translation>未导入</translation>
    </message>
    <message>
        <source>Not compared</source>
        <translation>未核对</translation>
    </message>
</context>
<context>
    <name>kontor::ImportsList</name>
    <message>
        <source>Past imports</source>
        <translation>导入记录</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>新建</translation>
    </message>
    <message>
        <source>Updated</source>
        <translation>更新</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>&amp;Undo this import…</source>
        <translation>撤销本次导入(&amp;U)…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>已撤销</translation>
    </message>
    <message>
        <source>In the shop</source>
        <translation>已导入</translation>
    </message>
    <message>
        <source>Nothing was imported yet. Tables you import stand here.</source>
        <translation>还没有导入过。您导入的表格会列在这里。</translation>
    </message>
    <message>
        <source>An import can be taken back as long as nothing builds on it, such as an order for goods it brought.</source>
        <translation>只要后续业务没有用到导入的内容（例如为导入的商品下单），导入就可以撤销。</translation>
    </message>
    <message>
        <source>Undo this import?</source>
        <translation>撤销本次导入？</translation>
    </message>
    <message>
        <source>Everything that %1 brought into the shop is taken back.</source>
        <translation>%1 带入店铺的全部内容都会撤销。</translation>
    </message>
    <message>
        <source>Undo the import</source>
        <translation>撤销导入</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>操作人</translation>
    </message>
    <message>
        <source>What stands in the way</source>
        <translation>阻碍撤销的内容</translation>
    </message>
    <message>
        <source>Later work builds on this import. Undo what stands in the list below first.</source>
        <translation>此导入之后已有其他操作依赖它。请先撤销下方列表中的内容。</translation>
    </message>
    <message>
        <source>Taking the import back</source>
        <translation>正在撤销导入</translation>
    </message>
</context>
<context>
    <name>kontor::InviteDialog</name>
    <message>
        <source>Invite a desk</source>
        <translation>邀请工位</translation>
    </message>
    <message>
        <source>A code lets one computer in, within a week. Choose “Join a shop” there and type or paste what is shown here.</source>
        <translation>每个邀请码可在一周内让一台电脑加入。在那台电脑上选择“加入店铺”，然后输入或粘贴此处的内容。</translation>
    </message>
    <message>
        <source>&amp;Highest role</source>
        <translation>最高角色(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Server</source>
        <translation>服务器(&amp;S)</translation>
    </message>
    <message>
        <source>Co&amp;de</source>
        <translation>邀请码(&amp;D)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>&amp;Copy the invitation</source>
        <translation>复制邀请(&amp;C)</translation>
    </message>
    <message>
        <source>Make a code</source>
        <translation>生成邀请码</translation>
    </message>
    <message>
        <source>For one desk with the role “%1”, until %2. It is shown only here.</source>
        <translation>供一个角色为“%1”的工位使用，有效期至 %2。仅在此处显示。</translation>
    </message>
    <message>
        <source>Make another code</source>
        <translation>再生成一个邀请码</translation>
    </message>
    <message>
        <source>Copied: the address and the code, to be pasted at the other desk.</source>
        <translation>已复制地址和邀请码，可在另一工位粘贴。</translation>
    </message>
</context>
<context>
    <name>kontor::Job</name>
    <message>
        <source>Cancelled. Nothing was changed.</source>
        <translation>已取消，没有任何改动。</translation>
    </message>
</context>
<context>
    <name>kontor::JobCard</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>kontor::JobWords</name>
    <message numerus="yes">
        <source>about %n minute(s) left</source>
        <translation>
            <numerusform>大约还需 %n 分钟</numerusform>
        </translation>
    </message>
    <message>
        <source>less than a minute left</source>
        <translation>不到一分钟</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>正在停止…</translation>
    </message>
    <message>
        <source>Working…</source>
        <translation>进行中…</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>steps done, all steps</comment>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>%1  ·  %2</source>
        <comment>steps done, time left</comment>
        <translation>%1  ·  %2</translation>
    </message>
</context>
<context>
    <name>kontor::JobsButton</name>
    <message>
        <source>No task is running</source>
        <translation>任务已全部结束</translation>
    </message>
    <message numerus="yes">
        <source>%Ln task(s) running</source>
        <translation>
            <numerusform>%Ln 个任务进行中</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln task(s) running, %1%</source>
        <translation>
            <numerusform>%Ln 个任务进行中，%1%</numerusform>
        </translation>
    </message>
    <message>
        <source>Imports, exports and other long work</source>
        <translation>导入、导出等耗时任务</translation>
    </message>
    <message>
        <source>Clear the list</source>
        <translation>清空列表</translation>
    </message>
</context>
<context>
    <name>kontor::JoinAgainDialog</name>
    <message>
        <source>Join the shop again</source>
        <translation>重新加入店铺</translation>
    </message>
    <message>
        <source>The server does not know this desk any more, or its key is lost. Make a code at another desk, with the role that this desk had: “Invite a desk” under “Desks and sharing”. This stays the same desk, and what waits here is shared afterwards.</source>
        <translation>服务器已不认识此工位，或其密钥已丢失。请在另一个工位的“工位与共享”中用“邀请工位”生成邀请码，角色与此工位原来的相同。此工位保持不变，等待中的更改随后会共享。</translation>
    </message>
    <message>
        <source>Join again</source>
        <translation>重新加入</translation>
    </message>
    <message>
        <source>&amp;Server</source>
        <translation>服务器(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Code</source>
        <translation>邀请码(&amp;C)</translation>
    </message>
</context>
<context>
    <name>kontor::JoinPage</name>
    <message>
        <source>The server cannot be reached. Check the address, and that the server runs; then try again.</source>
        <translation>无法连接服务器。请检查地址以及服务器是否在运行，然后重试。</translation>
    </message>
    <message>
        <source>The server at this address is not the one that the code belongs to. Check the address, or ask for a new invitation.</source>
        <translation>此地址的服务器与邀请码不符。请检查地址，或索取新的邀请。</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>返回(&amp;B)</translation>
    </message>
    <message>
        <source>S&amp;top</source>
        <translation>停止(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Join</source>
        <translation>加入(&amp;J)</translation>
    </message>
    <message>
        <source>How much of the shop is here</source>
        <translation>店铺已到达的部分</translation>
    </message>
    <message>
        <source>Asking the server…</source>
        <translation>正在询问服务器…</translation>
    </message>
    <message>
        <source>Putting the shop together…</source>
        <translation>正在拼合店铺…</translation>
    </message>
    <message>
        <source>Getting %1 of %2</source>
        <comment>amounts of data</comment>
        <translation>正在接收 %1，共 %2</translation>
    </message>
    <message>
        <source>Stopped. “Join” goes on from there; “Back” leaves nothing behind.</source>
        <translation>已停止。“加入”从中断处继续；“返回”不留下任何东西。</translation>
    </message>
</context>
<context>
    <name>kontor::JoinShopForm</name>
    <message>
        <source>&amp;Server</source>
        <translation>服务器(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Code</source>
        <translation>邀请码(&amp;C)</translation>
    </message>
    <message>
        <source>Whoever invites you sees both under “Desks and sharing”. You can paste the whole invitation into either field. A code lets one desk in.</source>
        <translation>邀请您的人可在“工位与共享”中看到这两项。您可以把整段邀请粘贴到任一栏。每个邀请码只能加入一个工位。</translation>
    </message>
    <message>
        <source>Shared shop</source>
        <translation>共享店铺</translation>
    </message>
    <message>
        <source>⚠ There is a file of this name already. Choose another name or place.</source>
        <translation>⚠ 已有同名文件。请换一个名称或位置。</translation>
    </message>
</context>
<context>
    <name>kontor::LevelsPage</name>
    <message>
        <source>All locations together</source>
        <translation>全部仓库合计</translation>
    </message>
    <message>
        <source>Each location</source>
        <translation>按仓库分列</translation>
    </message>
    <message>
        <source>Locations</source>
        <translation>仓库</translation>
    </message>
    <message>
        <source>%1 on hand  ·  worth %2 at cost</source>
        <translation>在库 %1  ·  库存成本 %2</translation>
    </message>
    <message numerus="yes">
        <source>%1  ·  cost of %Ln row(s) not known</source>
        <translation>
            <numerusform>%1  ·  %Ln 行成本未知</numerusform>
        </translation>
    </message>
    <message>
        <source>Levels</source>
        <translation>库存量</translation>
    </message>
    <message>
        <source>Title, SKU, barcode, tag</source>
        <translation>名称、SKU、条码、标签</translation>
    </message>
    <message>
        <source>%1+ rows</source>
        <comment>a search stopped counting there</comment>
        <translation>超过 %1 行</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s)</source>
        <translation>
            <numerusform>共 %Ln 行</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s)</source>
        <translation>
            <numerusform>共 %Ln 种商品</numerusform>
        </translation>
    </message>
    <message>
        <source>No stock yet</source>
        <translation>暂无库存</translation>
    </message>
    <message>
        <source>How many there are of every article is listed here, with every booking behind the number. Add goods first, or order some from a supplier.</source>
        <translation>这里显示每种商品的数量，以及数字背后的每笔流水。请先添加商品，或向供应商采购。</translation>
    </message>
    <message>
        <source>New purchase order</source>
        <translation>新建采购单</translation>
    </message>
    <message>
        <source>No dead stock</source>
        <translation>暂无滞销库存</translation>
    </message>
    <message>
        <source>Articles that have neither sold nor arrived for a long time appear here.</source>
        <translation>长期没有销售也没有到货的商品会显示在这里。</translation>
    </message>
    <message>
        <source>Show all stock</source>
        <translation>显示全部库存</translation>
    </message>
    <message>
        <source>Nothing here</source>
        <translation>暂无数据</translation>
    </message>
    <message>
        <source>No stock is in this state.</source>
        <translation>此视图中没有库存。</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Oversold</source>
        <translation>超卖</translation>
    </message>
    <message>
        <source>Out of stock</source>
        <translation>缺货</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>偏低</translation>
    </message>
    <message>
        <source>Set aside</source>
        <translation>冻结</translation>
    </message>
    <message>
        <source>Incoming</source>
        <translation>在途</translation>
    </message>
    <message>
        <source>Dead stock</source>
        <translation>滞销</translation>
    </message>
    <message>
        <source>Nothing runs out soon</source>
        <translation>暂无即将断货的商品</translation>
    </message>
    <message>
        <source>Articles that will sell out before a new delivery can arrive appear here.</source>
        <translation>这里显示现在订货也来不及到货就会卖完的商品。</translation>
    </message>
    <message>
        <source>Runs out soon</source>
        <translation>即将断货</translation>
    </message>
</context>
<context>
    <name>kontor::MainWindow</name>
    <message>
        <source>%1 – Kontor</source>
        <comment>name of the shop</comment>
        <translation>%1 – Kontor</translation>
    </message>
    <message>
        <source>Everything is saved on this desk</source>
        <translation>所有内容都已保存在本机</translation>
    </message>
    <message>
        <source>%1 · desk %2</source>
        <comment>name of the desk, its code</comment>
        <translation>%1 · 工位 %2</translation>
    </message>
    <message>
        <source>Ctrl+%1</source>
        <translation>Ctrl+%1</translation>
    </message>
    <message>
        <source>Search this list</source>
        <translation>搜索此列表</translation>
    </message>
    <message>
        <source>Go to anything</source>
        <translation>快速跳转</translation>
    </message>
    <message>
        <source>Import a table…</source>
        <translation>导入表格…</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>刷新</translation>
    </message>
    <message>
        <source>Previous tab</source>
        <translation>上一个标签页</translation>
    </message>
    <message>
        <source>Next tab</source>
        <translation>下一个标签页</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>设置…</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>键盘快捷键</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>全局</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>what a button does, its shortcut</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Past imports…</source>
        <translation>导入记录…</translation>
    </message>
</context>
<context>
    <name>kontor::MergeCustomersDialog</name>
    <message>
        <source>Merge customers</source>
        <translation>合并客户</translation>
    </message>
    <message>
        <source>One of them remains and takes over what it lacks. Orders stay as they are and count for the one who remains. It can be undone.</source>
        <translation>保留其中一位，并补上其缺少的资料。订单不变，计入保留的客户。可以撤销。</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>合并</translation>
    </message>
    <message numerus="yes">
        <source>%1 · %n order(s)</source>
        <comment>name of a customer</comment>
        <translation>
            <numerusform>%1 · %n 笔订单</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Who remains</source>
        <translation>保留谁(&amp;W)</translation>
    </message>
    <message>
        <source>Before and after</source>
        <translation>合并前后</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Addresses</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>how many orders, net sales</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Orders and value</source>
        <translation>订单数和累计消费</translation>
    </message>
    <message>
        <source>Remains</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>Goes</source>
        <translation>并入</translation>
    </message>
    <message>
        <source>Goes (%1)</source>
        <translation>并入（%1）</translation>
    </message>
    <message>
        <source>After</source>
        <translation>合并后</translation>
    </message>
</context>
<context>
    <name>kontor::MergeDialog</name>
    <message>
        <source>Merge orders</source>
        <translation>合并订单</translation>
    </message>
    <message>
        <source>Order %1 of %2 takes over the orders you tick</source>
        <comment>number, buyer</comment>
        <translation>您勾选的订单将并入 %2 的订单 %1</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>合并</translation>
    </message>
    <message>
        <source>Orders that can be merged</source>
        <translation>可合并的订单</translation>
    </message>
    <message numerus="yes">
        <source>%1  ·  %2  ·  %n unit(s)  ·  %3</source>
        <comment>number, date, amount</comment>
        <translation>
            <numerusform>%1  ·  %2  ·  %n 件  ·  %3</numerusform>
        </translation>
    </message>
    <message>
        <source>No other order fits. Orders can be merged when they are of the same buyer, currency and payment terms, and nothing of them is packed.</source>
        <translation>没有合适的其他订单。只有同一买家、同一币种、同一付款方式且尚未打包的订单才能合并。</translation>
    </message>
    <message>
        <source>Articles, shipping and payments move to the first order; the others end as merged and no longer count as separate orders.</source>
        <translation>商品、运费和付款会并入此订单；其余订单以“已合并”结束，不再单独计数。</translation>
    </message>
    <message numerus="yes">
        <source>Order %1 then: %n unit(s), %2 paid</source>
        <translation>
            <numerusform>合并后的订单 %1：%n 件，已付 %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kontor::NoteField</name>
    <message>
        <source>Add a note for everybody in the shop</source>
        <translation>添加卖家备注</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Ctrl+Return adds the note</source>
        <translation>Ctrl+回车添加备注</translation>
    </message>
</context>
<context>
    <name>kontor::Notice</name>
    <message>
        <source>Close this message</source>
        <translation>关闭此消息</translation>
    </message>
</context>
<context>
    <name>kontor::OptionsEditor</name>
    <message>
        <source>Add an &amp;option, such as size or colour</source>
        <translation>添加规格选项，例如尺码或颜色(&amp;O)</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>尺码</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>颜色</translation>
    </message>
    <message>
        <source>Name of the option</source>
        <translation>选项名称</translation>
    </message>
    <message>
        <source>S, M, L</source>
        <translation>S，M，L</translation>
    </message>
    <message>
        <source>Red, blue</source>
        <translation>红色，蓝色</translation>
    </message>
    <message>
        <source>Values of the option, separated by commas</source>
        <translation>选项的值，用逗号分隔</translation>
    </message>
    <message>
        <source>Take this option away</source>
        <translation>移除此选项</translation>
    </message>
</context>
<context>
    <name>kontor::OrderDraftModel</name>
    <message>
        <source>%1 · %2</source>
        <comment>title, SKU</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>not counted</source>
        <translation>不计库存</translation>
    </message>
    <message>
        <source>⚠ only %1</source>
        <translation>⚠ 仅剩 %1</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>商品</translation>
    </message>
    <message>
        <source>Available</source>
        <translation>可售</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>价格</translation>
    </message>
    <message>
        <source>Discount</source>
        <translation>折扣</translation>
    </message>
    <message>
        <source>Total in %1</source>
        <translation>合计（%1）</translation>
    </message>
    <message>
        <source>%1, rest later</source>
        <translation>%1，其余稍后发</translation>
    </message>
    <message>
        <source>packed or shipped</source>
        <translation>已打包或已发货</translation>
    </message>
</context>
<context>
    <name>kontor::OrderEntryDialog</name>
    <message>
        <source>New order</source>
        <translation>新建订单</translation>
    </message>
    <message>
        <source>Place order</source>
        <translation>下单</translation>
    </message>
    <message>
        <source>“%1” is no quantity or amount that fits here.</source>
        <translation>“%1”不是有效的数量或金额。</translation>
    </message>
    <message>
        <source>Lines of the order</source>
        <translation>订单明细</translation>
    </message>
    <message>
        <source>Name, e-mail or phone</source>
        <translation>姓名、邮箱或电话</translation>
    </message>
    <message>
        <source>&amp;Customer</source>
        <translation>客户(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;E-mail</source>
        <translation>邮箱(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Terms</source>
        <translation>付款条件(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Note</source>
        <translation>备注(&amp;N)</translation>
    </message>
    <message>
        <source>Goods</source>
        <translation>商品</translation>
    </message>
    <message>
        <source>&amp;Discount on the order</source>
        <translation>整单折扣(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Shipping</source>
        <translation>运费(&amp;S)</translation>
    </message>
    <message>
        <source>Tax</source>
        <translation>税额</translation>
    </message>
    <message>
        <source>Nothing in the shop matches “%1”.</source>
        <translation>店铺里没有与“%1”匹配的商品。</translation>
    </message>
    <message numerus="yes">
        <source>%n order(s)</source>
        <translation>
            <numerusform>%n 笔订单</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Total, %Ln unit(s)</source>
        <translation>
            <numerusform>合计（%Ln 件）</numerusform>
        </translation>
    </message>
    <message>
        <source>Enter an amount such as %1.</source>
        <translation>请输入金额，例如 %1。</translation>
    </message>
    <message>
        <source>Not enough is in stock for the lines marked ⚠. Lower the quantity, or receive goods first.</source>
        <translation>标有 ⚠ 的行库存不足。请减少数量，或先办理入库。</translation>
    </message>
    <message>
        <source>This is the order that was begun here before.</source>
        <translation>这是之前在此录入的订单。</translation>
    </message>
    <message>
        <source>Start anew</source>
        <translation>重新开始</translation>
    </message>
    <message>
        <source>Return adds · 3* before a code sets the quantity · F2 edits a cell · Del removes a line · Ctrl+Return places the order</source>
        <translation>回车添加 · 条码前加 3* 设定数量 · F2 编辑 · Del 删除行 · Ctrl+回车下单</translation>
    </message>
    <message>
        <source>Paid by the return</source>
        <translation>退货抵付</translation>
    </message>
    <message numerus="yes">
        <source>Stays to be sent back, %Ln unit(s)</source>
        <translation>
            <numerusform>仍需退还（%Ln 件）</numerusform>
        </translation>
    </message>
    <message>
        <source>Say why more is sold than there is.</source>
        <translation>请说明为何超卖。</translation>
    </message>
    <message>
        <source>More is ordered than is available of the lines marked ⚠.</source>
        <translation>标有 ⚠ 的行超出可售数量。</translation>
    </message>
    <message>
        <source>&amp;Sell it all the same</source>
        <translation>仍然出售(&amp;S)</translation>
    </message>
    <message>
        <source>The articles of the order appear here. Type or scan the first article above.</source>
        <translation>售出的商品会列在这里。请在上方输入或扫描第一件商品。</translation>
    </message>
    <message>
        <source>No method</source>
        <translation>不指定</translation>
    </message>
    <message>
        <source>Ship&amp;ping method</source>
        <translation>配送方式(&amp;P)</translation>
    </message>
    <message>
        <source>%1 is not offered for an order like this. Choose another, or type what it costs.</source>
        <translation>此订单不适用“%1”。请选择其他方式，或直接填写运费。</translation>
    </message>
    <message numerus="yes">
        <source>Still to pay, %Ln unit(s)</source>
        <translation>
            <numerusform>待付（%Ln 件）</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kontor::OrderFlow</name>
    <message>
        <source>The order is placed.</source>
        <translation>订单已创建。</translation>
    </message>
    <message>
        <source>Payment of %1 recorded.</source>
        <translation>已登记收款 %1。</translation>
    </message>
    <message>
        <source>A parcel of order %1 is on its way.</source>
        <translation>订单 %1 的包裹已发出。</translation>
    </message>
    <message>
        <source>Order %1 is marked as received.</source>
        <translation>订单 %1 已标记为已收货。</translation>
    </message>
    <message>
        <source>The refund is requested.</source>
        <translation>已申请退款。</translation>
    </message>
    <message>
        <source>The order is cancelled.</source>
        <translation>订单已取消。</translation>
    </message>
    <message>
        <source>The units are cancelled.</source>
        <translation>所选数量已取消。</translation>
    </message>
    <message>
        <source>Put the order on hold</source>
        <translation>挂起订单</translation>
    </message>
    <message>
        <source>Order %1 · nothing is packed or changed until it is released</source>
        <translation>订单 %1 · 解除挂起前不会打包也不能修改</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Hold</source>
        <translation>挂起</translation>
    </message>
    <message>
        <source>The order is on hold.</source>
        <translation>订单已挂起。</translation>
    </message>
    <message>
        <source>Order %1 is released.</source>
        <translation>订单 %1 已解除挂起。</translation>
    </message>
    <message>
        <source>Order %1</source>
        <translation>订单 %1</translation>
    </message>
    <message>
        <source>The note is added.</source>
        <translation>备注已添加。</translation>
    </message>
    <message>
        <source>The refund is withdrawn.</source>
        <translation>退款已撤回。</translation>
    </message>
    <message>
        <source>Refund of %1 approved.</source>
        <translation>已批准退款 %1。</translation>
    </message>
    <message>
        <source>Reject the refund</source>
        <translation>拒绝退款</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>拒绝</translation>
    </message>
    <message>
        <source>The refund is rejected.</source>
        <translation>退款已拒绝。</translation>
    </message>
    <message>
        <source>The money is sent back.</source>
        <translation>款项已退回。</translation>
    </message>
    <message>
        <source>The goods are taken back.</source>
        <translation>退货已入库。</translation>
    </message>
    <message>
        <source>The order is changed.</source>
        <translation>订单已修改。</translation>
    </message>
    <message>
        <source>The order is split.</source>
        <translation>订单已拆分。</translation>
    </message>
    <message>
        <source>The orders are merged.</source>
        <translation>订单已合并。</translation>
    </message>
    <message>
        <source>New order like %1</source>
        <translation>复制自 %1 的新订单</translation>
    </message>
    <message>
        <source>Exchange</source>
        <translation>换货</translation>
    </message>
    <message>
        <source>New goods for what comes back of order %1</source>
        <translation>为订单 %1 的退货换新商品</translation>
    </message>
    <message>
        <source>The exchange is placed.</source>
        <translation>换货单已创建。</translation>
    </message>
    <message>
        <source>The money could not be sent</source>
        <translation>打款失败</translation>
    </message>
    <message>
        <source>Order %1 · it stays approved, to be sent again</source>
        <translation>订单 %1 · 仍保持已批准，可再次打款</translation>
    </message>
    <message>
        <source>What went wrong?</source>
        <translation>出了什么问题？</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>The refund waits to be sent again.</source>
        <translation>退款等待再次打款。</translation>
    </message>
    <message>
        <source>It is booked that the bank took money back.</source>
        <translation>已登记拒付。</translation>
    </message>
    <message>
        <source>The payment counts again.</source>
        <translation>该付款重新生效。</translation>
    </message>
    <message>
        <source>The parcel is unpacked.</source>
        <translation>已取消打包。</translation>
    </message>
    <message>
        <source>The parcel is on its way.</source>
        <translation>包裹已发出。</translation>
    </message>
    <message>
        <source>The parcel's place is saved.</source>
        <translation>包裹位置已保存。</translation>
    </message>
    <message>
        <source>Tagged.</source>
        <translation>已添加标签。</translation>
    </message>
    <message>
        <source>The tag is taken away.</source>
        <translation>标签已移除。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
</context>
<context>
    <name>kontor::OrderPane</name>
    <message>
        <source>Invoice %1</source>
        <translation>发票 %1</translation>
    </message>
    <message>
        <source>Paid…</source>
        <translation>登记收款…</translation>
    </message>
    <message>
        <source>Ship…</source>
        <translation>发货…</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>标记已收货</translation>
    </message>
    <message>
        <source>Refund…</source>
        <translation>退款…</translation>
    </message>
    <message>
        <source>Cancel articles…</source>
        <translation>取消商品…</translation>
    </message>
    <message>
        <source>Hold…</source>
        <translation>挂起…</translation>
    </message>
    <message>
        <source>Release</source>
        <translation>解除挂起</translation>
    </message>
    <message>
        <source>Cancel the order…</source>
        <translation>取消订单…</translation>
    </message>
    <message>
        <source>Add a note…</source>
        <translation>添加备注…</translation>
    </message>
    <message>
        <source>More actions</source>
        <translation>更多操作</translation>
    </message>
    <message>
        <source>On hold: a payment is not what was announced. Compare the amounts, then release the order.</source>
        <translation>已挂起：实收金额与应收不符。请核对金额后解除挂起。</translation>
    </message>
    <message>
        <source>On hold: %1</source>
        <translation>已挂起：%1</translation>
    </message>
    <message>
        <source>Money came in after the order had ended. Refund it.</source>
        <translation>订单结束后仍收到款项，请退款。</translation>
    </message>
    <message>
        <source>Overpaid by %1.</source>
        <translation>多付了 %1。</translation>
    </message>
    <message>
        <source>%1 more was sent back than was paid.</source>
        <translation>退款比收款多 %1。</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>商品</translation>
    </message>
    <message>
        <source>%1 shipped</source>
        <translation>已发货 %1</translation>
    </message>
    <message>
        <source>%1 packed</source>
        <translation>已打包 %1</translation>
    </message>
    <message>
        <source>%1 cancelled</source>
        <translation>已取消 %1</translation>
    </message>
    <message>
        <source>%1 coming back</source>
        <translation>退回中 %1</translation>
    </message>
    <message>
        <source>%1 returned</source>
        <translation>已退回 %1</translation>
    </message>
    <message>
        <source>%1 discount</source>
        <translation>折扣 %1</translation>
    </message>
    <message>
        <source>%1 each</source>
        <translation>单价 %1</translation>
    </message>
    <message>
        <source>Goods</source>
        <translation>商品</translation>
    </message>
    <message>
        <source>Discount on the order</source>
        <translation>整单折扣</translation>
    </message>
    <message>
        <source>Shipping</source>
        <translation>运费</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>with %1 tax</source>
        <translation>含税 %1</translation>
    </message>
    <message>
        <source>Due after cancellations and refunds</source>
        <translation>扣除取消和退款后应付</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>已付</translation>
    </message>
    <message>
        <source>Taken back by the bank</source>
        <translation>拒付</translation>
    </message>
    <message>
        <source>Refunded</source>
        <translation>已退款</translation>
    </message>
    <message>
        <source>Still to pay</source>
        <translation>待付</translation>
    </message>
    <message>
        <source>Payments</source>
        <translation>收款</translation>
    </message>
    <message>
        <source>%1 taken back by the bank</source>
        <translation>拒付 %1</translation>
    </message>
    <message>
        <source>Refunds</source>
        <translation>退款</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>批准</translation>
    </message>
    <message>
        <source>Approve as second person</source>
        <translation>复核</translation>
    </message>
    <message>
        <source>Money sent…</source>
        <translation>登记打款…</translation>
    </message>
    <message>
        <source>Goods came back…</source>
        <translation>收到退货…</translation>
    </message>
    <message>
        <source>Reject…</source>
        <translation>拒绝…</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>撤回</translation>
    </message>
    <message>
        <source>Parcels</source>
        <translation>包裹</translation>
    </message>
    <message>
        <source>Parcel</source>
        <translation>包裹</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>History</source>
        <translation>历史</translation>
    </message>
    <message>
        <source>Not carried out</source>
        <translation>未执行</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>等待中</translation>
    </message>
    <message>
        <source>Change articles…</source>
        <translation>修改订单…</translation>
    </message>
    <message>
        <source>Split…</source>
        <translation>拆分…</translation>
    </message>
    <message>
        <source>Merge…</source>
        <translation>合并…</translation>
    </message>
    <message>
        <source>Duplicate…</source>
        <translation>复制订单…</translation>
    </message>
    <message numerus="yes">
        <source>%n unit(s) more left than were ordered. Change the order, or take them back.</source>
        <translation>
            <numerusform>多发了 %n 件。请修改订单，或收回商品。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unit(s) came back that nobody had announced. Refund them, or note why not.</source>
        <translation>
            <numerusform>收到 %n 件未登记的退货。请退款，或备注原因。</numerusform>
        </translation>
    </message>
    <message>
        <source>The bank took %1 back. Ask the buyer to pay again, or book that the payment came again.</source>
        <translation>%1 被拒付。请让买家重新付款，或登记付款重新到账。</translation>
    </message>
    <message>
        <source>told %1 times, counted once</source>
        <translation>收到 %1 次通知，只计一次</translation>
    </message>
    <message>
        <source>Taken back by the bank…</source>
        <translation>登记拒付…</translation>
    </message>
    <message>
        <source>Paid again…</source>
        <translation>重新到账…</translation>
    </message>
    <message>
        <source>Sent again…</source>
        <translation>登记再次打款…</translation>
    </message>
    <message>
        <source>Exchange…</source>
        <translation>换货…</translation>
    </message>
    <message>
        <source>Sending failed…</source>
        <translation>打款失败…</translation>
    </message>
    <message>
        <source>Where is it…</source>
        <translation>更新物流状态…</translation>
    </message>
    <message>
        <source>Unpack</source>
        <translation>取消打包</translation>
    </message>
    <message>
        <source>Carrier's page</source>
        <translation>查看物流官网</translation>
    </message>
    <message>
        <source>Copy the number</source>
        <translation>复制运单号</translation>
    </message>
    <message>
        <source>Copy e-mail</source>
        <translation>复制邮箱</translation>
    </message>
    <message>
        <source>Copy address</source>
        <translation>复制地址</translation>
    </message>
    <message>
        <source>Details of the order</source>
        <translation>订单详情</translation>
    </message>
    <message>
        <source>More about this payment</source>
        <translation>更多收款操作</translation>
    </message>
    <message>
        <source>Goods came back unannounced…</source>
        <translation>收到未申请的退货…</translation>
    </message>
    <message>
        <source>Approve another amount…</source>
        <translation>批准其他金额…</translation>
    </message>
    <message>
        <source>Open the customer</source>
        <translation>打开客户</translation>
    </message>
</context>
<context>
    <name>kontor::OrderWords</name>
    <message>
        <source>Draft</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>Refunding</source>
        <translation>退款中</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>交易关闭</translation>
    </message>
    <message>
        <source>On hold</source>
        <translation>挂起</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>交易成功</translation>
    </message>
    <message>
        <source>To pay</source>
        <translation>待付款</translation>
    </message>
    <message>
        <source>To ship</source>
        <translation>待发货</translation>
    </message>
    <message>
        <source>Partly shipped</source>
        <translation>部分发货</translation>
    </message>
    <message>
        <source>Shipped</source>
        <translation>已发货</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>已收货</translation>
    </message>
    <message>
        <source>Unpaid</source>
        <translation>未付款</translation>
    </message>
    <message>
        <source>Partly paid</source>
        <translation>部分付款</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>已支付</translation>
    </message>
    <message>
        <source>Overpaid</source>
        <translation>多付</translation>
    </message>
    <message>
        <source>Partly refunded</source>
        <translation>部分退款</translation>
    </message>
    <message>
        <source>Refunded</source>
        <translation>已退款</translation>
    </message>
    <message>
        <source>Not shipped</source>
        <translation>未发货</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>已签收</translation>
    </message>
    <message>
        <source>Partly returned</source>
        <translation>部分退货</translation>
    </message>
    <message>
        <source>Returned</source>
        <translation>已退货</translation>
    </message>
    <message>
        <source>Pays first</source>
        <translation>款到发货</translation>
    </message>
    <message>
        <source>Pays on delivery</source>
        <translation>货到付款</translation>
    </message>
    <message>
        <source>Pays on account</source>
        <translation>挂账</translation>
    </message>
    <message>
        <source>Refund of cancelled goods</source>
        <translation>取消商品退款</translation>
    </message>
    <message>
        <source>Refund of a return</source>
        <translation>退货退款</translation>
    </message>
    <message>
        <source>Goodwill refund</source>
        <translation>协商退款</translation>
    </message>
    <message>
        <source>Refund of shipping</source>
        <translation>退运费</translation>
    </message>
    <message>
        <source>Overpayment sent back</source>
        <translation>退还多付款项</translation>
    </message>
    <message>
        <source>To approve</source>
        <translation>待批准</translation>
    </message>
    <message>
        <source>To send</source>
        <translation>待打款</translation>
    </message>
    <message>
        <source>Needs a second person</source>
        <translation>待复核</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>已拒绝</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>已撤回</translation>
    </message>
    <message>
        <source>Sent back</source>
        <translation>已退款</translation>
    </message>
    <message>
        <source>Sending failed</source>
        <translation>打款失败</translation>
    </message>
    <message>
        <source>Replaced</source>
        <translation>已替换</translation>
    </message>
    <message>
        <source>Not shipped: back to stock</source>
        <translation>未发货：退回库存</translation>
    </message>
    <message>
        <source>Comes back to stock</source>
        <translation>退货并入库</translation>
    </message>
    <message>
        <source>Comes back damaged</source>
        <translation>退货（已损坏）</translation>
    </message>
    <message>
        <source>Buyer keeps it</source>
        <translation>买家保留</translation>
    </message>
    <message>
        <source>Unpacked again</source>
        <translation>已取消打包</translation>
    </message>
    <message>
        <source>Packed</source>
        <translation>已打包</translation>
    </message>
    <message>
        <source>Label made</source>
        <translation>已打单</translation>
    </message>
    <message>
        <source>Picked up</source>
        <translation>已揽收</translation>
    </message>
    <message>
        <source>Out for delivery</source>
        <translation>派送中</translation>
    </message>
    <message>
        <source>Ready for pickup</source>
        <translation>待自提</translation>
    </message>
    <message>
        <source>Came back</source>
        <translation>已退回</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>丢失</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>等待中</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>Cash</source>
        <translation>现金</translation>
    </message>
    <message>
        <source>Bank transfer</source>
        <translation>银行转账</translation>
    </message>
    <message>
        <source>Card terminal</source>
        <translation>刷卡机</translation>
    </message>
    <message>
        <source>Stripe</source>
        <translation>Stripe</translation>
    </message>
    <message>
        <source>Alipay</source>
        <translation>支付宝</translation>
    </message>
    <message>
        <source>WeChat Pay</source>
        <translation>微信支付</translation>
    </message>
    <message>
        <source>Exchange</source>
        <translation>换货</translation>
    </message>
    <message>
        <source>From the import</source>
        <translation>来自导入</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>交易完成</translation>
    </message>
    <message>
        <source>Everything was refunded</source>
        <translation>已全额退款</translation>
    </message>
    <message>
        <source>Not paid in time</source>
        <translation>逾期未付款</translation>
    </message>
    <message>
        <source>Merged into another order</source>
        <translation>已并入其他订单</translation>
    </message>
    <message>
        <source>Cancelled by the shop</source>
        <translation>店铺取消</translation>
    </message>
    <message>
        <source>Cancelled by the buyer</source>
        <translation>买家取消</translation>
    </message>
    <message>
        <source>Today %1</source>
        <comment>time of day</comment>
        <translation>今天 %1</translation>
    </message>
    <message>
        <source>Yesterday %1</source>
        <comment>time of day</comment>
        <translation>昨天 %1</translation>
    </message>
    <message>
        <source>d MMM</source>
        <comment>date without year</comment>
        <translation>M月d日</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <comment>short date</comment>
        <translation>yyyy年M月d日</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>date, time</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>物流超时</translation>
    </message>
    <message>
        <source>Unpaid on account</source>
        <translation>挂账未付</translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation>需要处理</translation>
    </message>
    <message>
        <source>MMM d</source>
        <comment>date without year, month first</comment>
        <translation>M月d日</translation>
    </message>
    <message>
        <source>MMM d, yyyy</source>
        <comment>short date, month first</comment>
        <translation>yyyy年M月d日</translation>
    </message>
    <message>
        <source>On the way</source>
        <translation>运输中</translation>
    </message>
    <message>
        <source>Attempt failed</source>
        <translation>派送失败</translation>
    </message>
    <message>
        <source>Returning</source>
        <translation>退回中</translation>
    </message>
    <message>
        <source>%1 × %2</source>
        <comment>quantity, article</comment>
        <translation>%2 × %1</translation>
    </message>
    <message>
        <source>today %1</source>
        <comment>time of day, after other words</comment>
        <translation>今天 %1</translation>
    </message>
    <message>
        <source>yesterday %1</source>
        <comment>time of day, after other words</comment>
        <translation>昨天 %1</translation>
    </message>
</context>
<context>
    <name>kontor::OrdersPage</name>
    <message>
        <source>Order</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>Placed</source>
        <translation>下单时间</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Payment</source>
        <translation>付款</translation>
    </message>
    <message>
        <source>Shipping</source>
        <translation>发货</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>New order</source>
        <translation>新建订单</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Number, customer, article</source>
        <translation>订单号、客户、商品</translation>
    </message>
    <message numerus="yes">
        <source>%Ln order(s)</source>
        <translation>
            <numerusform>共 %Ln 笔订单</numerusform>
        </translation>
    </message>
    <message>
        <source>No orders yet</source>
        <translation>暂无订单</translation>
    </message>
    <message>
        <source>Orders you take by phone or at the counter, and orders you import, stand here.</source>
        <translation>电话或柜台接的订单，以及导入的订单，都会列在这里。</translation>
    </message>
    <message>
        <source>Nothing waits here</source>
        <translation>暂无数据</translation>
    </message>
    <message>
        <source>No order is in this queue.</source>
        <translation>此视图中没有订单。</translation>
    </message>
    <message>
        <source>Show all orders</source>
        <translation>显示全部订单</translation>
    </message>
    <message numerus="yes">
        <source>%Ln unit(s)  ·  total %1</source>
        <translation>
            <numerusform>%Ln 件  ·  合计 %1</numerusform>
        </translation>
    </message>
    <message>
        <source>%1+ orders</source>
        <comment>a search stopped counting there</comment>
        <translation>超过 %1 笔订单</translation>
    </message>
    <message>
        <source>Paid…</source>
        <translation>登记收款…</translation>
    </message>
    <message>
        <source>Ship…</source>
        <translation>发货…</translation>
    </message>
    <message>
        <source>Tag…</source>
        <translation>添加标签…</translation>
    </message>
    <message>
        <source>Remove a tag…</source>
        <translation>移除标签…</translation>
    </message>
    <message>
        <source>Hold…</source>
        <translation>挂起…</translation>
    </message>
    <message>
        <source>Release…</source>
        <translation>解除挂起…</translation>
    </message>
    <message>
        <source>Cancel orders…</source>
        <translation>取消订单…</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>打印…</translation>
    </message>
    <message>
        <source>Still to pay</source>
        <translation>待付</translation>
    </message>
</context>
<context>
    <name>kontor::OverrideBox</name>
    <message>
        <source>Why? It stays in the history of the order.</source>
        <translation>原因？会保留在订单历史中。</translation>
    </message>
    <message>
        <source>Why the rule is overridden</source>
        <translation>破例的原因</translation>
    </message>
</context>
<context>
    <name>kontor::PasswordDialog</name>
    <message>
        <source>&amp;Password</source>
        <translation>密码(&amp;P)</translation>
    </message>
    <message>
        <source>Seal the key of this desk</source>
        <translation>封存本工位的密钥</translation>
    </message>
    <message>
        <source>The system's keychain does not answer, and the key that opens the shop on its server is never kept in the open. It can lie beside the shop, sealed with a password. Kontor asks for the password whenever it starts; nobody can find it out for you.</source>
        <translation>系统钥匙串没有响应，而打开服务器上店铺的密钥绝不会以明文保存。可以用密码把它封存在店铺文件旁边。Kontor 每次启动时都会询问此密码；没有人能替您找回它。</translation>
    </message>
    <message>
        <source>Seal the key</source>
        <translation>封存密钥</translation>
    </message>
    <message>
        <source>&amp;Once more</source>
        <translation>再次输入(&amp;O)</translation>
    </message>
    <message>
        <source>Unlock the key of this desk</source>
        <translation>解锁本工位的密钥</translation>
    </message>
    <message>
        <source>The key that opens the shop on its server is kept beside the shop, protected with a password. Without it you can work on, but nothing is shared with the other desks.</source>
        <translation>用于访问服务器上店铺的密钥保存在店铺文件旁边，并用密码保护。没有它您仍可继续工作，但不会与其他工位共享任何内容。</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>解锁</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>暂不</translation>
    </message>
    <message>
        <source>This was not the password. Type it again.</source>
        <translation>密码不正确，请重新输入。</translation>
    </message>
    <message>
        <source>At least eight characters, so that it cannot be guessed.</source>
        <translation>至少八个字符，以免被猜出。</translation>
    </message>
    <message>
        <source>The two passwords differ.</source>
        <translation>两次输入的密码不同。</translation>
    </message>
</context>
<context>
    <name>kontor::PaymentDialog</name>
    <message>
        <source>Record a payment</source>
        <translation>登记收款</translation>
    </message>
    <message>
        <source>Order %1 · %2 still to pay</source>
        <translation>订单 %1 · 待付 %2</translation>
    </message>
    <message>
        <source>Record payment</source>
        <translation>登记收款</translation>
    </message>
    <message>
        <source>&amp;Amount in %1</source>
        <translation>金额（%1）(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;How</source>
        <translation>渠道(&amp;H)</translation>
    </message>
    <message>
        <source>Statement line or receipt number</source>
        <translation>流水号或收据号</translation>
    </message>
    <message>
        <source>&amp;Reference</source>
        <translation>凭证号(&amp;R)</translation>
    </message>
    <message>
        <source>Recei&amp;ved</source>
        <translation>到账时间(&amp;V)</translation>
    </message>
    <message>
        <source>Paid too much</source>
        <translation>多付</translation>
    </message>
    <message>
        <source>Enter an amount such as %1.</source>
        <translation>请输入金额，例如 %1。</translation>
    </message>
    <message>
        <source>The order will be overpaid. The rest can be sent back as a refund.</source>
        <translation>订单将被多付，多出的部分可以退款。</translation>
    </message>
    <message>
        <source>Still to pay then</source>
        <translation>登记后待付</translation>
    </message>
</context>
<context>
    <name>kontor::PictureRun</name>
    <message>
        <source>%1: %2</source>
        <comment>file, what is wrong</comment>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>kontor::PictureStrip</name>
    <message>
        <source>Picture %1</source>
        <translation>图片 %1</translation>
    </message>
    <message>
        <source>The picture is not on this desk yet.</source>
        <translation>图片尚未到达本工位。</translation>
    </message>
    <message>
        <source>Not fetched from %1</source>
        <translation>尚未从 %1 获取</translation>
    </message>
    <message>
        <source>The picture is damaged. Take it away and add it again.</source>
        <translation>图片已损坏。请移除后重新添加。</translation>
    </message>
</context>
<context>
    <name>kontor::PicturesPanel</name>
    <message>
        <source>Pictures of the product</source>
        <translation>商品图片</translation>
    </message>
    <message>
        <source>Add pictures…</source>
        <translation>添加图片…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>What it shows, for those who cannot see it</source>
        <translation>图片说明（供读屏软件朗读）</translation>
    </message>
    <message>
        <source>A red mug from the front</source>
        <translation>红色马克杯正面</translation>
    </message>
    <message>
        <source>PNG, JPEG, GIF or WebP, up to 25 MB. Drag to change the order; the first one stands for the product.</source>
        <translation>PNG、JPEG、GIF 或 WebP，最大 25 MB。拖动可调整顺序，第一张代表该商品。</translation>
    </message>
    <message>
        <source>Add pictures</source>
        <translation>添加图片</translation>
    </message>
    <message>
        <source>Pictures (*.png *.jpg *.jpeg *.gif *.webp)</source>
        <translation>图片 (*.png *.jpg *.jpeg *.gif *.webp)</translation>
    </message>
    <message>
        <source>Drop or paste pictures here</source>
        <translation>把图片拖放或粘贴到这里</translation>
    </message>
</context>
<context>
    <name>kontor::ProblemWords</name>
    <message>
        <source>The amount is missing.</source>
        <translation>缺少金额。</translation>
    </message>
    <message>
        <source>Write a number such as 12.50.</source>
        <translation>请填写数字，例如 12.50。</translation>
    </message>
    <message>
        <source>The amount has more decimals than its currency and is rounded.</source>
        <translation>金额的小数位多于币种允许的位数，已四舍五入。</translation>
    </message>
    <message>
        <source>The line is worth more than can be counted.</source>
        <translation>该行金额过大，无法计算。</translation>
    </message>
    <message>
        <source>The shop has no such article, or the row names none.</source>
        <translation>店铺里没有这件商品，或该行没有写明商品。</translation>
    </message>
    <message>
        <source>Correct the SKU, or import the article first.</source>
        <translation>请更正 SKU，或先导入该商品。</translation>
    </message>
    <message>
        <source>Another row is about the same article.</source>
        <translation>另一行是同一件商品。</translation>
    </message>
    <message>
        <source>Take one of the two rows out.</source>
        <translation>请删除其中一行。</translation>
    </message>
    <message>
        <source>This is not an amount of money.</source>
        <translation>这不是有效的金额。</translation>
    </message>
    <message>
        <source>Write a number such as 12.50, without words.</source>
        <translation>请填写数字，例如 12.50，不要带文字。</translation>
    </message>
    <message>
        <source>The check digit of this barcode is wrong; the article is imported without it.</source>
        <translation>条码的校验码不对，导入时不带条码。</translation>
    </message>
    <message>
        <source>Scan the barcode again, or take it from the supplier's list. A spreadsheet may have rounded it.</source>
        <translation>请重新扫描，或从供应商清单中核对。电子表格可能把它四舍五入了。</translation>
    </message>
    <message>
        <source>This is not a date.</source>
        <translation>这不是有效的日期。</translation>
    </message>
    <message>
        <source>Write a date such as 2026-05-31 14:00.</source>
        <translation>请填写日期，例如 2026-05-31 14:00。</translation>
    </message>
    <message>
        <source>This is not a discount.</source>
        <translation>这不是有效的折扣。</translation>
    </message>
    <message>
        <source>Write a part of the price, such as 15 %.</source>
        <translation>请填写价格的一部分，例如 15%。</translation>
    </message>
    <message>
        <source>This is not a whole number of pieces.</source>
        <translation>这不是整数数量。</translation>
    </message>
    <message>
        <source>Write a whole number such as 12.</source>
        <translation>请填写整数，例如 12。</translation>
    </message>
    <message>
        <source>The stock cannot be read; the article starts without a count.</source>
        <translation>库存无法识别，该商品暂无库存记录。</translation>
    </message>
    <message>
        <source>Count the article, or import a stock file.</source>
        <translation>请盘点该商品，或导入库存表格。</translation>
    </message>
    <message>
        <source>This is not a tax rate.</source>
        <translation>这不是有效的税率。</translation>
    </message>
    <message>
        <source>Write it in percent, such as 19.</source>
        <translation>请按百分比填写，例如 13。</translation>
    </message>
    <message>
        <source>The weight cannot be read and is left out.</source>
        <translation>重量无法识别，已略过。</translation>
    </message>
    <message>
        <source>Write a number of grams.</source>
        <translation>请填写克数。</translation>
    </message>
    <message>
        <source>The row is empty.</source>
        <translation>空行。</translation>
    </message>
    <message>
        <source>The date is missing.</source>
        <translation>缺少日期。</translation>
    </message>
    <message>
        <source>The line takes money off, so it is a discount of the order.</source>
        <translation>该行为负金额，按整单折扣处理。</translation>
    </message>
    <message>
        <source>A credit note without its sale can only be in the shop's currency.</source>
        <translation>没有对应销售的退货单只能使用店铺币种。</translation>
    </message>
    <message>
        <source>A gift card is imported as an ordinary article.</source>
        <translation>礼品卡按普通商品导入。</translation>
    </message>
    <message>
        <source>The row has no handle, so it belongs to no product.</source>
        <translation>该行没有 Handle，不属于任何商品。</translation>
    </message>
    <message>
        <source>Give all rows of a product the same handle.</source>
        <translation>同一商品的所有行请使用相同的 Handle。</translation>
    </message>
    <message>
        <source>The price has more decimals than the currency; price times quantity is rounded.</source>
        <translation>单价的小数位多于币种允许的位数，行金额已四舍五入。</translation>
    </message>
    <message>
        <source>The shop has no such location.</source>
        <translation>店铺里没有这个仓库。</translation>
    </message>
    <message>
        <source>Add the location first, or correct its name.</source>
        <translation>请先添加仓库，或更正名称。</translation>
    </message>
    <message>
        <source>Pieces that leave for nothing are a correction of stock, not a sale.</source>
        <translation>无金额的出库是库存调整，不是销售。</translation>
    </message>
    <message>
        <source>Book it as a stock adjustment, with the reason.</source>
        <translation>请登记为库存调整，并注明原因。</translation>
    </message>
    <message>
        <source>The shop does not accept this row.</source>
        <translation>店铺不接受该行。</translation>
    </message>
    <message>
        <source>The row has no order number, so it belongs to no order.</source>
        <translation>该行没有订单号，不属于任何订单。</translation>
    </message>
    <message>
        <source>Write the number of the order or invoice.</source>
        <translation>请填写订单号或发票号。</translation>
    </message>
    <message>
        <source>The shop has this order already, with another content; it is left as it is.</source>
        <translation>店铺里已有该订单但内容不同，保持原样。</translation>
    </message>
    <message>
        <source>Edit it in the shop, or undo the import it came with first.</source>
        <translation>请在店铺中修改，或先撤销当时的导入。</translation>
    </message>
    <message>
        <source>This order was made in this shop; an import does not change it.</source>
        <translation>该订单在本店创建，导入不会改动它。</translation>
    </message>
    <message>
        <source>Another row of this order cannot be imported, and an order comes whole or not at all.</source>
        <translation>该订单的另一行无法导入；订单要么整单导入，要么不导入。</translation>
    </message>
    <message>
        <source>The row adds a picture.</source>
        <translation>该行为商品添加图片。</translation>
    </message>
    <message>
        <source>The price is missing.</source>
        <translation>缺少价格。</translation>
    </message>
    <message>
        <source>Write the price of the article.</source>
        <translation>请填写商品价格。</translation>
    </message>
    <message>
        <source>Another row of this product cannot be imported, and a product comes whole or not at all.</source>
        <translation>该商品的另一行无法导入；商品要么整体导入，要么不导入。</translation>
    </message>
    <message>
        <source>The quantity is missing.</source>
        <translation>缺少数量。</translation>
    </message>
    <message>
        <source>Write a whole number of pieces.</source>
        <translation>请填写整数数量。</translation>
    </message>
    <message>
        <source>The line sells no pieces.</source>
        <translation>该行数量为零。</translation>
    </message>
    <message>
        <source>Correct the quantity.</source>
        <translation>请更正数量。</translation>
    </message>
    <message>
        <source>The shop has several articles with this SKU; the oldest is meant.</source>
        <translation>店铺里有多种商品使用此 SKU，按最早的一种处理。</translation>
    </message>
    <message>
        <source>Another row has the same SKU; both articles are kept.</source>
        <translation>另一行使用了相同的 SKU，两种商品都保留。</translation>
    </message>
    <message>
        <source>Give each article an SKU of its own, or scanning finds only the first.</source>
        <translation>请为每种商品设置不同的 SKU，否则扫描只能找到第一种。</translation>
    </message>
    <message>
        <source>A list of goods does not change the stock of articles the shop has.</source>
        <translation>商品表格不会改变已有商品的库存。</translation>
    </message>
    <message>
        <source>To book a count, import the file as a table of stock.</source>
        <translation>要登记盘点，请把文件按库存表格导入。</translation>
    </message>
    <message>
        <source>No inventory tracker is named, so Shopify did not keep this stock and it is not taken over.</source>
        <translation>未指定库存跟踪，Shopify 没有管理该库存，因此不导入。</translation>
    </message>
    <message>
        <source>Count the article if you want to keep its stock.</source>
        <translation>若要管理库存，请盘点该商品。</translation>
    </message>
    <message>
        <source>The title is missing.</source>
        <translation>缺少名称。</translation>
    </message>
    <message>
        <source>Write the title into the first row of the product.</source>
        <translation>请在商品的第一行填写名称。</translation>
    </message>
    <message>
        <source>The row has more cells than the header has names; the last ones are not read.</source>
        <translation>该行的单元格多于表头，多余的未读取。</translation>
    </message>
    <message>
        <source>A text with a delimiter in it must stand in quotes.</source>
        <translation>含分隔符的文字必须加引号。</translation>
    </message>
    <message>
        <source>There is no such currency.</source>
        <translation>没有这个币种。</translation>
    </message>
    <message>
        <source>Write its three letters, such as EUR.</source>
        <translation>请填写三位字母代码，例如 CNY。</translation>
    </message>
    <message>
        <source>It is not clear whether this article sells on without stock; it does not.</source>
        <translation>无法判断缺货时是否继续销售，按停止销售处理。</translation>
    </message>
    <message>
        <source>Write deny or continue.</source>
        <translation>请填写 deny 或 continue。</translation>
    </message>
    <message>
        <source>This status is not known; the product becomes a draft.</source>
        <translation>状态无法识别，商品设为草稿。</translation>
    </message>
    <message>
        <source>Write active, draft or archived.</source>
        <translation>请填写 active、draft 或 archived。</translation>
    </message>
    <message>
        <source>It is not clear whether stock of this article is kept; it is.</source>
        <translation>无法判断是否管理库存，按管理库存处理。</translation>
    </message>
    <message>
        <source>Write yes or no.</source>
        <translation>请填写 yes 或 no。</translation>
    </message>
    <message>
        <source>Another row is the same variant.</source>
        <translation>另一行是同一规格。</translation>
    </message>
    <message>
        <source>Give each variant its own option values, or take one of the rows out.</source>
        <translation>请为每个规格设置不同的选项值，或删除其中一行。</translation>
    </message>
    <message>
        <source>The order is imported, but not all that happened to it.</source>
        <translation>订单已导入，但其后的部分状态未能登记。</translation>
    </message>
    <message>
        <source>The row stands for every value of an attribute; it becomes one article.</source>
        <translation>该行代表某属性的所有值，将成为一种商品。</translation>
    </message>
    <message>
        <source>This report has no prices of articles, no taxes, no shipping and no addresses. Each order becomes one line with its net amount.</source>
        <translation>此报表没有商品单价、税额、运费和地址。每笔订单成为一行，金额为净额。</translation>
    </message>
    <message>
        <source>An order export plugin writes whole orders; import its file instead if you have one.</source>
        <translation>订单导出插件可以导出完整的订单；如有，请改为导入它的文件。</translation>
    </message>
    <message>
        <source>The report does not price the articles of an order singly; they stand in one line with the sum.</source>
        <translation>报表没有给出订单中各商品的单价；它们合为一行，记总金额。</translation>
    </message>
    <message>
        <source>This cannot be read as an article with its quantity and amounts.</source>
        <translation>无法读取此处的商品、数量和金额。</translation>
    </message>
    <message>
        <source>It should read name:…|sku:…|quantity:2|total:10.00|sub_total:12.00.</source>
        <translation>格式应为 name:…|sku:…|quantity:2|total:10.00|sub_total:12.00。</translation>
    </message>
    <message>
        <source>The order was cancelled after goods had left; it is imported as shipped, with its refund.</source>
        <translation>订单在发货之后取消；按已发货并退款导入。</translation>
    </message>
    <message>
        <source>Take a return if the goods came back.</source>
        <translation>如果货物已退回，请登记退货。</translation>
    </message>
    <message>
        <source>The shop has booked this count before; it is not booked again.</source>
        <translation>店铺已登记过这次盘点，不再重复登记。</translation>
    </message>
    <message>
        <source>If it is another one, give the rows a column with the date.</source>
        <translation>如果是另一次收货，请为各行加上日期列。</translation>
    </message>
    <message>
        <source>The shop has booked this receipt before; it is not booked again.</source>
        <translation>店铺已登记过这次收货，不再重复登记。</translation>
    </message>
    <message>
        <source>The order was never placed, so it is left out.</source>
        <translation>该订单从未提交，因此略过。</translation>
    </message>
    <message>
        <source>The file does not say when the order ended; the last day it knows of the order stands for it.</source>
        <translation>文件没有写明订单结束的时间；以其中最后的日期代替。</translation>
    </message>
    <message>
        <source>The file does not say when the parcel left; the last day it knows of the order stands for it.</source>
        <translation>文件没有写明发货时间；以其中最后的日期代替。</translation>
    </message>
    <message>
        <source>The file does not say when the payment came; the last day it knows of the order stands for it.</source>
        <translation>文件没有写明付款时间；以其中最后的日期代替。</translation>
    </message>
    <message>
        <source>The file does not say when the money went back; the last day it knows of the order stands for it.</source>
        <translation>文件没有写明退款时间；以其中最后的日期代替。</translation>
    </message>
    <message>
        <source>An external product is sold on another website, to which the web shop only links. It is imported as a draft without stock, so that nobody sells it here by mistake.</source>
        <translation>外部商品在别的网站出售，网店只提供链接。它作为无库存的草稿导入，以免误卖。</translation>
    </message>
    <message>
        <source>Set it to active if you sell it yourself.</source>
        <translation>如果由您自己销售，请将其设为在售。</translation>
    </message>
    <message>
        <source>A grouped product only shows other products on one page of the web shop. It has no price and no stock of its own, so nothing is made of it; its members come as articles of their own.</source>
        <translation>组合商品只是在网店的一页上展示其他商品，没有自己的价格和库存，因此不建立商品；其成员作为各自的商品导入。</translation>
    </message>
    <message>
        <source>Nothing needs to be done. A tag keeps the members together, if you want that.</source>
        <translation>无需处理。如需归在一起，可以给成员添加同一标签。</translation>
    </message>
    <message>
        <source>The article was taken off the order again, so it is left out.</source>
        <translation>该商品已从订单中移除，因此略过。</translation>
    </message>
    <message>
        <source>The shop has an article with this SKU; the row updates it.</source>
        <translation>店铺已有此 SKU 的商品；该行将更新它。</translation>
    </message>
    <message>
        <source>The row has no article; it only adds to the order.</source>
        <translation>该行没有商品，只补充订单信息。</translation>
    </message>
    <message>
        <source>The order has no article.</source>
        <translation>订单中没有商品。</translation>
    </message>
    <message>
        <source>Export it with its articles.</source>
        <translation>请连同商品一起导出。</translation>
    </message>
    <message>
        <source>The shop has no such article.</source>
        <translation>店铺没有此商品。</translation>
    </message>
    <message>
        <source>The file has no variation of this variable product, so there is nothing to sell.</source>
        <translation>文件中没有此可变商品的任何规格，因此没有可售商品。</translation>
    </message>
    <message>
        <source>Export it with its variations, or write simple as its type.</source>
        <translation>请连同规格一起导出，或将类型写为 simple。</translation>
    </message>
    <message>
        <source>The article is not kept in this location, so it is not counted there.</source>
        <translation>此商品不在该仓库存放，因此不在那里盘点。</translation>
    </message>
    <message>
        <source>The file and the shop have one location each, so they are taken for the same.</source>
        <translation>文件和店铺各只有一个仓库，视为同一个。</translation>
    </message>
    <message>
        <source>Another row is the same order.</source>
        <translation>另一行是同一订单。</translation>
    </message>
    <message>
        <source>The file has no variable product that this variation belongs to.</source>
        <translation>文件中没有此规格所属的可变商品。</translation>
    </message>
    <message>
        <source>Write the SKU of its variable product, or id: and its number, and keep that product in the file.</source>
        <translation>请填写可变商品的 SKU，或 id: 加编号，并在文件中保留该商品。</translation>
    </message>
    <message>
        <source>The file does not say how much was paid or sent, so nothing is booked.</source>
        <translation>文件没有写明已付款或已发货多少，因此不登记。</translation>
    </message>
    <message>
        <source>Book it by hand.</source>
        <translation>请手工登记。</translation>
    </message>
    <message>
        <source>WooCommerce keeps one stock for all variations of this product; Kontor keeps it for each, so the article starts without a count.</source>
        <translation>WooCommerce 为此商品的所有规格共用一个库存；Kontor 按规格管理库存，因此该商品暂无盘点数。</translation>
    </message>
    <message>
        <source>Count the article.</source>
        <translation>请盘点该商品。</translation>
    </message>
    <message>
        <source>The articles come to less than the subtotal, so an article is missing from the file.</source>
        <translation>商品合计少于小计，文件中缺少商品。</translation>
    </message>
    <message>
        <source>Correct the subtotal, or add the row of the missing article.</source>
        <translation>请更正小计，或补上缺少的商品行。</translation>
    </message>
    <message>
        <source>The taxes of the lines do not come to the file's taxes to the cent.</source>
        <translation>各行税额与文件中的税额不能精确到分相符。</translation>
    </message>
    <message>
        <source>Compare the order with the other shop's invoice.</source>
        <translation>请将订单与原店铺的发票核对。</translation>
    </message>
    <message>
        <source>The sale price holds for some days only, and Kontor has no prices with an end; the regular price is taken.</source>
        <translation>促销价只在一段时间内有效，而 Kontor 没有带期限的价格；采用正常价。</translation>
    </message>
    <message>
        <source>Change the price when the sale begins.</source>
        <translation>请在促销开始时修改价格。</translation>
    </message>
    <message>
        <source>The lines, shipping and taxes do not come to the file's total; the order is imported as its lines say.</source>
        <translation>商品行、运费和税额之和与文件中的总额不符；订单按各行导入。</translation>
    </message>
    <message>
        <source>Look for a tip, a fee or a line that is not in the file.</source>
        <translation>请查看是否有小费、手续费或文件中没有的行。</translation>
    </message>
    <message>
        <source>The row does not say what kind of product it is.</source>
        <translation>该行没有写明商品类型。</translation>
    </message>
    <message>
        <source>Write simple, variable, variation, grouped or external.</source>
        <translation>请填写 simple、variable、variation、grouped 或 external。</translation>
    </message>
    <message>
        <source>Kontor does not know products of this kind.</source>
        <translation>Kontor 不认识这种商品类型。</translation>
    </message>
    <message>
        <source>The variation is switched off in WooCommerce; Kontor switches whole products only, so it can be sold.</source>
        <translation>此规格在 WooCommerce 中已停用；Kontor 只能停用整个商品，因此它仍可销售。</translation>
    </message>
    <message>
        <source>Take the row out of the file if the article is gone.</source>
        <translation>如果该商品已不存在，请从文件中删除该行。</translation>
    </message>
    <message>
        <source>This status is not known.</source>
        <translation>无法识别此状态。</translation>
    </message>
    <message>
        <source>Write it as the other shop exports it.</source>
        <translation>请按原店铺导出的写法填写。</translation>
    </message>
    <message>
        <source>The shop has booked this payment with another amount.</source>
        <translation>本店已入账，但金额不同。</translation>
    </message>
    <message>
        <source>Look at the order: book what is missing, or ask the channel.</source>
        <translation>请查看订单：补记缺少的金额，或向渠道查询。</translation>
    </message>
    <message>
        <source>The statement has this payment more often than the shop.</source>
        <translation>对账单中该付款的次数多于本店。</translation>
    </message>
    <message>
        <source>Ask the channel whether the buyer paid twice, and book the second payment by hand.</source>
        <translation>请向渠道核实买家是否重复付款，并手动登记第二笔。</translation>
    </message>
    <message>
        <source>The channel paid this back or took it back, and the shop has not booked that.</source>
        <translation>渠道已退款或拒付，而本店尚未入账。</translation>
    </message>
    <message>
        <source>Book the refund as sent, or the chargeback, and import the file again.</source>
        <translation>请登记退款已打款或拒付，然后重新导入该文件。</translation>
    </message>
    <message>
        <source>The row moves no payment; it is not booked.</source>
        <translation>此行不是收款或退款，不入账。</translation>
    </message>
    <message>
        <source>The shop has booked this payment, and the statement does not have it.</source>
        <translation>本店已入账，而对账单中没有。</translation>
    </message>
    <message>
        <source>Look whether it was booked on the wrong channel, or ask the channel.</source>
        <translation>请检查是否记错渠道，或向渠道查询。</translation>
    </message>
    <message>
        <source>Many more payments of the shop are not on the statement.</source>
        <translation>本店还有许多收款不在对账单中。</translation>
    </message>
    <message>
        <source>Look whether it is the statement of this channel.</source>
        <translation>请检查这是否是该渠道的对账单。</translation>
    </message>
    <message>
        <source>What came less the fee is not what the row says is left.</source>
        <translation>收款减去手续费与该行的净额不符。</translation>
    </message>
    <message>
        <source>The row does not say which payment it is.</source>
        <translation>此行没有说明是哪笔付款。</translation>
    </message>
    <message>
        <source>Fill the cell.</source>
        <translation>请填写该单元格。</translation>
    </message>
    <message>
        <source>The row does not say through which channel the money came.</source>
        <translation>此行没有说明款项来自哪个渠道。</translation>
    </message>
    <message>
        <source>This is no currency.</source>
        <translation>这不是币种。</translation>
    </message>
    <message>
        <source>Nothing can have happened then.</source>
        <translation>那个时间不可能发生任何事。</translation>
    </message>
    <message>
        <source>Look at the clock of whoever wrote it, and at the unit: seconds or milliseconds since 1970.</source>
        <translation>请检查写入方的时钟，以及单位：自 1970 年起的秒或毫秒。</translation>
    </message>
    <message>
        <source>This is not a number.</source>
        <translation>这不是数字。</translation>
    </message>
    <message>
        <source>Write the number of the visitor, the article or the category.</source>
        <translation>请填写访客、商品或类目的编号。</translation>
    </message>
    <message>
        <source>Events are counted, not kept; what the other columns say of them is left out.</source>
        <translation>事件只计数，不保存；其他列的内容不会导入。</translation>
    </message>
    <message>
        <source>The event has no number, so it cannot be told from others.</source>
        <translation>该事件没有编号，无法与其他事件区分。</translation>
    </message>
    <message>
        <source>Fill the cell, or take the column out.</source>
        <translation>请填写该单元格，或删除该列。</translation>
    </message>
    <message>
        <source>The row names no event.</source>
        <translation>该行没有写明事件。</translation>
    </message>
    <message>
        <source>Write one such as view_item, add_to_cart, begin_checkout or purchase.</source>
        <translation>请填写 view_item、add_to_cart、begin_checkout 或 purchase 之类的事件。</translation>
    </message>
    <message>
        <source>Another row tells of the same event.</source>
        <translation>另一行说的是同一事件。</translation>
    </message>
    <message>
        <source>This is no event Kontor knows.</source>
        <translation>Kontor 不认识这种事件。</translation>
    </message>
    <message>
        <source>The row does not say whose event it is.</source>
        <translation>该行没有说明是谁的事件。</translation>
    </message>
    <message>
        <source>Write the user or the session.</source>
        <translation>请填写用户或会话。</translation>
    </message>
</context>
<context>
    <name>kontor::ProductDialog</name>
    <message>
        <source>New product</source>
        <translation>新建商品</translation>
    </message>
    <message>
        <source>Edit product</source>
        <translation>编辑商品</translation>
    </message>
    <message>
        <source>A title and a price are enough to begin with.</source>
        <translation>有名称和价格就可以开始。</translation>
    </message>
    <message>
        <source>Add product</source>
        <translation>添加商品</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>What buyers read first</source>
        <translation>买家最先看到的名称</translation>
    </message>
    <message>
        <source>&amp;Title</source>
        <translation>名称(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Description</source>
        <translation>描述(&amp;D)</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>规格选项</translation>
    </message>
    <message>
        <source>Variants</source>
        <translation>规格</translation>
    </message>
    <message>
        <source>Stop selling</source>
        <translation>停止销售</translation>
    </message>
    <message>
        <source>Keep selling</source>
        <translation>继续销售</translation>
    </message>
    <message>
        <source>Standard</source>
        <translation>标准</translation>
    </message>
    <message>
        <source>Clothing &gt; Shirts</source>
        <translation>服装 &gt; 衬衫</translation>
    </message>
    <message>
        <source>From wide to narrow, with &gt; between. Several are separated by semicolons.</source>
        <translation>从大类到小类，用 &gt; 分隔；多个分类用分号隔开。</translation>
    </message>
    <message>
        <source>summer, gift</source>
        <translation>夏季，礼品</translation>
    </message>
    <message>
        <source>&amp;When out of stock</source>
        <translation>缺货时(&amp;W)</translation>
    </message>
    <message>
        <source>C&amp;ategory</source>
        <translation>分类(&amp;A)</translation>
    </message>
    <message>
        <source>Ta&amp;gs</source>
        <translation>标签(&amp;G)</translation>
    </message>
    <message>
        <source>B&amp;rand</source>
        <translation>品牌(&amp;R)</translation>
    </message>
    <message>
        <source>Ta&amp;x class</source>
        <translation>税类(&amp;X)</translation>
    </message>
    <message>
        <source>Stat&amp;us</source>
        <translation>状态(&amp;U)</translation>
    </message>
    <message>
        <source>Scan or type</source>
        <translation>扫描或输入</translation>
    </message>
    <message>
        <source>&amp;Price</source>
        <translation>价格(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Cost</source>
        <translation>成本(&amp;C)</translation>
    </message>
    <message>
        <source>S&amp;KU</source>
        <translation>SKU(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Barcode</source>
        <translation>条码(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;In stock now</source>
        <translation>现有库存(&amp;I)</translation>
    </message>
    <message numerus="yes">
        <source>%Ln variant(s). New ones start with the price and cost beside.</source>
        <translation>
            <numerusform>%Ln 个规格。旁边的价格和成本是新规格的初始值。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>These options make more than %Ln variants. Use fewer values, or several products.</source>
        <translation>
            <numerusform>这些选项会产生超过 %Ln 个规格。请减少选项值，或拆成多个商品。</numerusform>
        </translation>
    </message>
    <message>
        <source>Write amounts as digits, like %1.</source>
        <translation>金额请写数字，例如 %1。</translation>
    </message>
    <message>
        <source>12.50</source>
        <translation>12.50</translation>
    </message>
    <message>
        <source>The barcode cannot be right. Scan it again or leave it empty.</source>
        <translation>条码有误，请重新扫描或留空。</translation>
    </message>
    <message>
        <source>%1 has the code %2 already. Both will stand under Needs attention.</source>
        <comment>article, code</comment>
        <translation>“%1”已使用 SKU 或条码 %2。两者都会列入“需要处理”。</translation>
    </message>
</context>
<context>
    <name>kontor::PurchaseDialog</name>
    <message>
        <source>Order from a supplier</source>
        <translation>新建采购单</translation>
    </message>
    <message>
        <source>Place the order</source>
        <translation>下单</translation>
    </message>
    <message>
        <source>Change purchase order %1</source>
        <translation>修改采购单 %1</translation>
    </message>
    <message>
        <source>%1 · to %2</source>
        <comment>supplier, location</comment>
        <translation>%1 · 送往 %2</translation>
    </message>
    <message>
        <source>Save the changes</source>
        <translation>保存修改</translation>
    </message>
    <message>
        <source>Choose or write a name</source>
        <translation>请选择或输入名称</translation>
    </message>
    <message>
        <source>&amp;Expected on</source>
        <translation>预计到货(&amp;E)</translation>
    </message>
    <message>
        <source>Expected on</source>
        <translation>预计到货</translation>
    </message>
    <message>
        <source>&amp;Supplier</source>
        <translation>供应商(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;To</source>
        <translation>送往(&amp;T)</translation>
    </message>
    <message>
        <source>“%1” is no quantity or amount that fits here.</source>
        <translation>“%1”不是这里可用的数量或金额。</translation>
    </message>
    <message>
        <source>Nothing in the shop matches “%1”.</source>
        <translation>店铺里没有与“%1”匹配的商品。</translation>
    </message>
    <message>
        <source>Lines of the purchase order</source>
        <translation>采购单明细</translation>
    </message>
    <message>
        <source>The articles you order appear here. Type or scan the first article above.</source>
        <translation>要采购的商品会列在这里。请在上方输入或扫描第一件商品。</translation>
    </message>
    <message>
        <source>Order %1 of %2; each is placed separately</source>
        <comment>number</comment>
        <translation>第 %1 张，共 %2 张；每张单独下单</translation>
    </message>
    <message numerus="yes">
        <source>%Ln unit(s)</source>
        <translation>
            <numerusform>%Ln 件</numerusform>
        </translation>
    </message>
    <message>
        <source>A line without a cost leaves the cost of its article as it is.</source>
        <translation>没有填写成本的行不会改变商品成本。</translation>
    </message>
    <message>
        <source>%1 takes orders from %2; by the costs that are known, %3 is missing.</source>
        <translation>%1 的起订金额为 %2；按已知成本计算还差 %3。</translation>
    </message>
    <message>
        <source>%1 takes orders from %2; %3 is missing.</source>
        <comment>supplier, least order, what is missing</comment>
        <translation>%1 的起订金额为 %2，还差 %3。</translation>
    </message>
</context>
<context>
    <name>kontor::PurchaseDraftModel</name>
    <message>
        <source>Article</source>
        <translation>商品</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Unit cost</source>
        <translation>单件成本</translation>
    </message>
    <message>
        <source>Total in %1</source>
        <translation>合计（%1）</translation>
    </message>
</context>
<context>
    <name>kontor::PurchasePane</name>
    <message>
        <source>Choose a purchase order to see what was ordered and what came.</source>
        <translation>选择一张采购单，查看订购和到货情况。</translation>
    </message>
    <message>
        <source>Receive…</source>
        <translation>收货…</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>修改…</translation>
    </message>
    <message>
        <source>Close…</source>
        <translation>关闭…</translation>
    </message>
    <message>
        <source>Lines of the purchase order</source>
        <translation>采购单明细</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>商品</translation>
    </message>
    <message>
        <source>Ordered</source>
        <translation>已订购</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>已到货</translation>
    </message>
    <message>
        <source>Still open</source>
        <translation>未到</translation>
    </message>
    <message>
        <source>ordered on %1</source>
        <translation>%1下单</translation>
    </message>
    <message>
        <source>expected on %1</source>
        <translation>预计%1到货</translation>
    </message>
    <message>
        <source>%1 too many</source>
        <translation>多到 %1</translation>
    </message>
    <message>
        <source>Ordered for %1</source>
        <translation>订购金额 %1</translation>
    </message>
    <message>
        <source>Supplier…</source>
        <translation>供应商…</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>打印…</translation>
    </message>
    <message>
        <source>%1 each</source>
        <translation>单价 %1</translation>
    </message>
</context>
<context>
    <name>kontor::PurchaseWords</name>
    <message>
        <source>Ordered</source>
        <comment>purchase order</comment>
        <translation>已订购</translation>
    </message>
    <message>
        <source>Partly received</source>
        <comment>purchase order</comment>
        <translation>部分到货</translation>
    </message>
    <message>
        <source>Received</source>
        <comment>purchase order</comment>
        <translation>全部到货</translation>
    </message>
    <message>
        <source>Closed</source>
        <comment>purchase order</comment>
        <translation>已关闭</translation>
    </message>
</context>
<context>
    <name>kontor::PurchasesPage</name>
    <message>
        <source>Number</source>
        <translation>单号</translation>
    </message>
    <message>
        <source>Supplier</source>
        <translation>供应商</translation>
    </message>
    <message>
        <source>Location</source>
        <translation>仓库</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Ordered on</source>
        <translation>下单日期</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>预计到货</translation>
    </message>
    <message>
        <source>Ordered</source>
        <translation>已订购</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>已到货</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Purchase orders</source>
        <translation>采购单</translation>
    </message>
    <message>
        <source>New purchase order</source>
        <translation>新建采购单</translation>
    </message>
    <message>
        <source>Number or supplier</source>
        <translation>单号或供应商</translation>
    </message>
    <message numerus="yes">
        <source>%Ln purchase order(s)</source>
        <translation>
            <numerusform>共 %Ln 张采购单</numerusform>
        </translation>
    </message>
    <message>
        <source>No purchase orders yet</source>
        <translation>暂无采购单</translation>
    </message>
    <message>
        <source>What you order from suppliers is listed here until it has come. It counts as incoming, and warnings know of it.</source>
        <translation>向供应商订购的商品在到货前显示在这里，计入在途，预警也会考虑。</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>未完成</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>已关闭</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Receive…</source>
        <translation>收货…</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>修改…</translation>
    </message>
    <message>
        <source>Close…</source>
        <translation>关闭…</translation>
    </message>
    <message>
        <source>Supplier…</source>
        <translation>供应商…</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>打印…</translation>
    </message>
</context>
<context>
    <name>kontor::QueryField</name>
    <message>
        <source>Search words</source>
        <translation>搜索词</translation>
    </message>
</context>
<context>
    <name>kontor::QueryText</name>
    <message>
        <source>“%1:” is no search word here. Ctrl+Space in the search field shows those there are.</source>
        <translation>“%1：”在这里不是搜索词。在搜索框中按 Ctrl+空格可查看可用的搜索词。</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between the values of a list</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>“%1:” is no search word, so it is searched as it stands. Search words are %2.</source>
        <translation>“%1：”不是搜索词，将按原文搜索。可用的搜索词：%2。</translation>
    </message>
    <message>
        <source>“%1:” is ignored until a value follows.</source>
        <translation>“%1：”后面还没有内容，暂不生效。</translation>
    </message>
    <message>
        <source>“%1:” is ignored until a value follows, such as %2.</source>
        <translation>“%1：”后面还没有内容，暂不生效。例如：%2。</translation>
    </message>
    <message>
        <source>“%1:” does not know “%2” and is ignored. Choose one of %3.</source>
        <translation>“%1：”没有“%2”这一项，该条件已忽略。可选：%3。</translation>
    </message>
    <message>
        <source>“%1” is no amount and is ignored. Write it like %2.</source>
        <translation>“%1”不是金额，该条件已忽略。可以这样写：%2。</translation>
    </message>
    <message>
        <source>“%1” is no number and is ignored. Write it like %2.</source>
        <translation>“%1”不是数字，该条件已忽略。可以这样写：%2。</translation>
    </message>
    <message>
        <source>“%1” is no day and no month, and is ignored. Write it like %2.</source>
        <translation>“%1”不是日期，也不是月份，该条件已忽略。可以这样写：%2。</translation>
    </message>
    <message>
        <source>“%1:%2” is ignored: a minus cannot stand before it. Use &gt; or &lt; instead.</source>
        <translation>“%1：%2”前面不能加减号，该条件已忽略，请改用 &gt; 或 &lt;。</translation>
    </message>
    <message>
        <source>Nothing can match, because “%1:” is asked for twice. For either one, write both after one colon, with a comma between.</source>
        <translation>不可能有结果：“%1：”出现了两次。要查其中任意一项，请写在同一个冒号后面，用逗号隔开。</translation>
    </message>
    <message>
        <source>The closing quote is missing.</source>
        <translation>缺少后引号。</translation>
    </message>
    <message>
        <source>%1: not %2</source>
        <comment>name of a filter, its value</comment>
        <translation>%1：非 %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>name of a filter, its value</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>昨天</translation>
    </message>
    <message>
        <source>week</source>
        <comment>this week</comment>
        <translation>本周</translation>
    </message>
    <message>
        <source>month</source>
        <comment>this month</comment>
        <translation>本月</translation>
    </message>
    <message>
        <source>year</source>
        <comment>this year</comment>
        <translation>今年</translation>
    </message>
    <message>
        <source>MMM yyyy</source>
        <comment>a month of a year</comment>
        <translation>yyyy年M月</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <comment>a range, from and to</comment>
        <translation>%1 – %2</translation>
    </message>
</context>
<context>
    <name>kontor::RailTab</name>
    <message>
        <source>%1 (%2)</source>
        <comment>tab, shortcut</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n waiting</source>
        <translation>
            <numerusform>%1，%n 项待处理</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kontor::ReceiveDialog</name>
    <message>
        <source>Receive goods</source>
        <translation>收货</translation>
    </message>
    <message>
        <source>Purchase order %1 · %2</source>
        <comment>number, supplier</comment>
        <translation>采购单 %1 · %2</translation>
    </message>
    <message>
        <source>Book into stock</source>
        <translation>入库</translation>
    </message>
    <message>
        <source>of %1</source>
        <comment>quantity</comment>
        <translation>未到 %1</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>商品</translation>
    </message>
    <message>
        <source>Received now</source>
        <translation>本次到货</translation>
    </message>
    <message>
        <source>&amp;Nothing more is expected: close the order</source>
        <translation>不再到货，关闭采购单(&amp;N)</translation>
    </message>
    <message numerus="yes">
        <source>%n unit(s)</source>
        <translation>
            <numerusform>%n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>More came than was ordered. It is booked as it is.</source>
        <translation>到货多于订购，按实际数量入库。</translation>
    </message>
</context>
<context>
    <name>kontor::RefundDialog</name>
    <message>
        <source>Refund</source>
        <translation>退款</translation>
    </message>
    <message>
        <source>Order %1 · at most %2 can go back</source>
        <translation>订单 %1 · 最多可退 %2</translation>
    </message>
    <message>
        <source>Request refund</source>
        <translation>申请退款</translation>
    </message>
    <message>
        <source>of %1 not shipped</source>
        <translation>未发货，可退 %1 件</translation>
    </message>
    <message>
        <source>of %1 shipped</source>
        <translation>已发货，可退 %1 件</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>商品</translation>
    </message>
    <message>
        <source>The goods</source>
        <translation>商品去向</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>&amp;Shipping, at most %1</source>
        <translation>运费，最多 %1(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Amount to send back in %1</source>
        <translation>退款金额（%1）(&amp;A)</translation>
    </message>
    <message>
        <source>Does not fit</source>
        <translation>尺码不合</translation>
    </message>
    <message>
        <source>Damaged on arrival</source>
        <translation>到货破损</translation>
    </message>
    <message>
        <source>Wrong article sent</source>
        <translation>发错货</translation>
    </message>
    <message>
        <source>Arrived too late</source>
        <translation>到货太晚</translation>
    </message>
    <message>
        <source>Buyer changed their mind</source>
        <translation>买家不想要了</translation>
    </message>
    <message>
        <source>Goodwill</source>
        <translation>协商补偿</translation>
    </message>
    <message>
        <source>Choose or type</source>
        <translation>请选择或输入</translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation>原因(&amp;R)</translation>
    </message>
    <message>
        <source>Refund although the time for it is over</source>
        <translation>虽已超过期限，仍然退款</translation>
    </message>
    <message>
        <source>Enter an amount such as %1.</source>
        <translation>请输入金额，例如 %1。</translation>
    </message>
    <message>
        <source>Of the shipping at most %1 can go back.</source>
        <translation>运费最多可退 %1。</translation>
    </message>
    <message>
        <source>At most %1 can go back on this order. Lower the amount.</source>
        <translation>此订单最多可退 %1，请调低金额。</translation>
    </message>
    <message>
        <source>The time for refunds of this order is over. Tick the box to refund it all the same.</source>
        <translation>此订单已超过退款期限。若仍要退款，请勾选。</translation>
    </message>
    <message>
        <source>Goes back</source>
        <translation>退款金额</translation>
    </message>
    <message>
        <source>Suggested %1 from units and shipping</source>
        <translation>按商品和运费建议退 %1</translation>
    </message>
    <message>
        <source>&amp;Fee kept for taking goods back</source>
        <translation>退货手续费(&amp;F)</translation>
    </message>
    <message>
        <source>The buyer</source>
        <translation>买家</translation>
    </message>
    <message>
        <source>The shop</source>
        <translation>店铺</translation>
    </message>
    <message>
        <source>The &amp;parcel back is paid by</source>
        <translation>退货运费由谁承担(&amp;P)</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>The fee is more than what it is kept from. Lower it.</source>
        <translation>手续费超过了退款金额。请降低。</translation>
    </message>
    <message>
        <source>Overpaid by %1</source>
        <translation>多付了 %1</translation>
    </message>
    <message>
        <source>Suggested %1 from units and shipping, less the fee</source>
        <translation>按商品和运费建议 %1，已扣手续费</translation>
    </message>
</context>
<context>
    <name>kontor::ReverseDialog</name>
    <message>
        <source>The bank took a payment back</source>
        <translation>登记拒付</translation>
    </message>
    <message>
        <source>The payment arrived after all</source>
        <translation>付款重新到账</translation>
    </message>
    <message>
        <source>Order %1 · %2 of %3</source>
        <comment>number, channel, amount</comment>
        <translation>订单 %1 · %2 %3</translation>
    </message>
    <message>
        <source>Book it</source>
        <translation>登记</translation>
    </message>
    <message>
        <source>Record it</source>
        <translation>登记到账</translation>
    </message>
    <message>
        <source>&amp;Amount in %1</source>
        <translation>金额（%1）(&amp;A)</translation>
    </message>
    <message>
        <source>The buyer disputed it (chargeback)</source>
        <translation>买家拒付</translation>
    </message>
    <message>
        <source>The bank returned it</source>
        <translation>银行退回</translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation>原因(&amp;R)</translation>
    </message>
    <message>
        <source>Still to pay then</source>
        <translation>登记后待付</translation>
    </message>
    <message>
        <source>Enter an amount such as %1.</source>
        <translation>请输入金额，例如 %1。</translation>
    </message>
    <message>
        <source>At most %1 of this payment.</source>
        <translation>此付款最多 %1。</translation>
    </message>
</context>
<context>
    <name>kontor::RoleWords</name>
    <message>
        <source>Owner</source>
        <translation>店主</translation>
    </message>
    <message>
        <source>Everything, also who may do what, and which desks there are.</source>
        <translation>一切，包括谁可以做什么以及有哪些工位。</translation>
    </message>
    <message>
        <source>Manager</source>
        <translation>店长</translation>
    </message>
    <message>
        <source>Everything but staff and desks.</source>
        <translation>除员工和工位以外的一切。</translation>
    </message>
    <message>
        <source>Sales</source>
        <translation>销售</translation>
    </message>
    <message>
        <source>Takes and changes orders, records payments, asks for refunds.</source>
        <translation>录入和修改订单、登记收款、申请退款。</translation>
    </message>
    <message>
        <source>Warehouse</source>
        <translation>仓库</translation>
    </message>
    <message>
        <source>Counts and moves stock, packs and sends parcels.</source>
        <translation>盘点和调拨库存、打包和发货。</translation>
    </message>
    <message>
        <source>Finance</source>
        <translation>财务</translation>
    </message>
    <message>
        <source>Payments, refunds and reports with costs.</source>
        <translation>收款、退款以及含成本的报表。</translation>
    </message>
    <message>
        <source>Analyst</source>
        <translation>分析</translation>
    </message>
    <message>
        <source>Looks at everything and changes nothing.</source>
        <translation>查看一切，不作任何更改。</translation>
    </message>
</context>
<context>
    <name>kontor::SearchWords</name>
    <message>
        <source>Low</source>
        <comment>stock</comment>
        <translation>库存低</translation>
    </message>
    <message>
        <source>Out of stock</source>
        <comment>stock</comment>
        <translation>缺货</translation>
    </message>
    <message>
        <source>Oversold</source>
        <comment>stock</comment>
        <translation>超卖</translation>
    </message>
    <message>
        <source>Enough</source>
        <comment>stock</comment>
        <translation>有货</translation>
    </message>
    <message>
        <source>status</source>
        <comment>search word</comment>
        <translation>状态</translation>
    </message>
    <message>
        <source>stock</source>
        <comment>search word</comment>
        <translation>库存</translation>
    </message>
    <message>
        <source>category</source>
        <comment>search word</comment>
        <translation>分类</translation>
    </message>
    <message>
        <source>tag</source>
        <comment>search word</comment>
        <translation>标签</translation>
    </message>
    <message>
        <source>brand</source>
        <comment>search word</comment>
        <translation>品牌</translation>
    </message>
    <message>
        <source>type</source>
        <comment>search word</comment>
        <translation>类型</translation>
    </message>
    <message>
        <source>price</source>
        <comment>search word</comment>
        <translation>价格</translation>
    </message>
    <message>
        <source>available</source>
        <comment>search word</comment>
        <translation>可售</translation>
    </message>
    <message>
        <source>payment</source>
        <comment>search word</comment>
        <translation>付款</translation>
    </message>
    <message>
        <source>shipping</source>
        <comment>search word</comment>
        <translation>发货</translation>
    </message>
    <message>
        <source>customer</source>
        <comment>search word</comment>
        <translation>客户,买家</translation>
    </message>
    <message>
        <source>total</source>
        <comment>search word</comment>
        <translation>合计,总额,金额</translation>
    </message>
    <message>
        <source>currency</source>
        <comment>search word</comment>
        <translation>币种</translation>
    </message>
    <message>
        <source>placed</source>
        <comment>search word: day of the order</comment>
        <translation>下单</translation>
    </message>
    <message>
        <source>before</source>
        <comment>search word: placed before this day</comment>
        <translation>早于</translation>
    </message>
    <message>
        <source>after</source>
        <comment>search word: placed after this day</comment>
        <translation>晚于</translation>
    </message>
    <message>
        <source>queue</source>
        <comment>search word: what an order waits for</comment>
        <translation>待办,队列</translation>
    </message>
</context>
<context>
    <name>kontor::SendParcelDialog</name>
    <message>
        <source>Send the packed parcel</source>
        <translation>发出已打包的包裹</translation>
    </message>
    <message numerus="yes">
        <source>Order %1 · %n unit(s)</source>
        <translation>
            <numerusform>订单 %1 · %n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>Ship</source>
        <translation>发货</translation>
    </message>
    <message>
        <source>Type or scan the number on the label</source>
        <translation>输入或扫描面单上的运单号</translation>
    </message>
    <message>
        <source>&amp;Tracking number</source>
        <translation>运单号(&amp;T)</translation>
    </message>
</context>
<context>
    <name>kontor::SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Groups of settings</source>
        <translation>设置分组</translation>
    </message>
    <message>
        <source>Shop</source>
        <translation>店铺</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>名称(&amp;N)</translation>
    </message>
    <message>
        <source>Not said</source>
        <translation>未填写</translation>
    </message>
    <message>
        <source>&amp;Country</source>
        <translation>国家或地区(&amp;C)</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>币种</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>时区</translation>
    </message>
    <message>
        <source>Currency and time zone are fixed when a shop is created, because all its sums and days are kept in them.</source>
        <translation>币种和时区在开店时确定，因为所有金额和日期都按它们记录。</translation>
    </message>
    <message>
        <source>Taxes</source>
        <translation>税费</translation>
    </message>
    <message>
        <source>Orders keep the tax they were placed with. A change holds for new orders.</source>
        <translation>已下的订单保留原来的税率，改动只对新订单生效。</translation>
    </message>
    <message>
        <source>&amp;Prices include tax</source>
        <translation>价格含税(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Standard rate in %</source>
        <translation>标准税率（%）(&amp;S)</translation>
    </message>
    <message>
        <source>As the standard rate</source>
        <translation>与标准税率相同</translation>
    </message>
    <message>
        <source>S&amp;hipping rate in %</source>
        <translation>运费税率（%）(&amp;H)</translation>
    </message>
    <message>
        <source>Tax class</source>
        <translation>税类</translation>
    </message>
    <message>
        <source>Rate in %</source>
        <translation>税率（%）</translation>
    </message>
    <message>
        <source>Add a tax class</source>
        <translation>添加税类</translation>
    </message>
    <message>
        <source> days</source>
        <comment>after a number</comment>
        <translation> 天</translation>
    </message>
    <message>
        <source>Orders and stock</source>
        <translation>订单与库存</translation>
    </message>
    <message>
        <source>Without limit</source>
        <translation>不自动取消</translation>
    </message>
    <message>
        <source> hours</source>
        <comment>after a number</comment>
        <translation> 小时</translation>
    </message>
    <message>
        <source>An unpaid order &amp;waits</source>
        <translation>未付款订单自动取消(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Refunds after receipt</source>
        <translation>收货后可退款期限(&amp;R)</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>不需要复核</translation>
    </message>
    <message>
        <source>A second person agrees to refunds &amp;above</source>
        <translation>退款超过此金额须第二人复核(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Delivered counts as received after</source>
        <translation>送达后视为已收货(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Shipped without news counts as received after</source>
        <translation>发货后无消息视为已收货(&amp;S)</translation>
    </message>
    <message>
        <source>Only when none are left</source>
        <translation>仅在缺货时</translation>
    </message>
    <message>
        <source>Warn when so &amp;many are left</source>
        <translation>默认预警值(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Purchases set the cost of an article by moving average</source>
        <translation>采购按移动平均更新成本(&amp;P)</translation>
    </message>
    <message>
        <source>Locations</source>
        <translation>仓库</translation>
    </message>
    <message>
        <source>Places where goods lie. A place with a history cannot be taken away, only renamed.</source>
        <translation>存放商品的地方。有记录的仓库不能移除，只能改名。</translation>
    </message>
    <message>
        <source>Location</source>
        <translation>仓库</translation>
    </message>
    <message>
        <source>Add a location</source>
        <translation>添加仓库</translation>
    </message>
    <message>
        <source>Numbering</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Each desk counts for itself, so that numbers are unique without a network. A number is never given twice and never changed.</source>
        <translation>每台电脑各自编号，没有网络也不会重号。号码不会重复使用，也不会更改。</translation>
    </message>
    <message>
        <source>This desk</source>
        <translation>这台电脑</translation>
    </message>
    <message>
        <source>Its code</source>
        <translation>代号</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>Imported orders</source>
        <translation>导入的订单</translation>
    </message>
    <message>
        <source>keep the number of the shop they come from</source>
        <translation>保留来源店铺的订单号</translation>
    </message>
    <message>
        <source>Language and look</source>
        <translation>语言与外观</translation>
    </message>
    <message>
        <source>For this computer alone.</source>
        <translation>只对本机生效。</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>语言(&amp;L)</translation>
    </message>
    <message>
        <source>Like the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>L&amp;ook</source>
        <translation>外观(&amp;O)</translation>
    </message>
    <message>
        <source>Write a rate between 0 and 100 with at most four decimals, such as 19 or 7.7.</source>
        <translation>请填写 0 到 100 之间的税率，最多四位小数，例如 19 或 7.7。</translation>
    </message>
    <message>
        <source>Give each tax class a name, without a slash.</source>
        <translation>请给每个税类起一个不含斜杠的名称。</translation>
    </message>
    <message>
        <source>The rate of “%1” cannot be read.</source>
        <translation>“%1”的税率无法识别。</translation>
    </message>
    <message>
        <source>There are two tax classes “%1”. Rename one.</source>
        <translation>有两个名为“%1”的税类，请改掉其中一个。</translation>
    </message>
    <message>
        <source>Give each location a name.</source>
        <translation>请给每个仓库起一个名称。</translation>
    </message>
    <message>
        <source>There are two locations “%1”. Rename one.</source>
        <translation>有两个名为“%1”的仓库，请改掉其中一个。</translation>
    </message>
    <message>
        <source>Give the shop a name.</source>
        <translation>请填写店铺名称。</translation>
    </message>
    <message>
        <source>The amount above which a second person agrees cannot be read.</source>
        <translation>须第二人复核的金额无法识别。</translation>
    </message>
    <message>
        <source>Desks and sharing</source>
        <translation>工位与共享</translation>
    </message>
    <message>
        <source>Several computers can work in one shop. Each has all of it, works on without the network, and is kept in step by a server on one of them. What is done there holds at once, without “Save”.</source>
        <translation>多台电脑可以在同一店铺中工作。每台都保存完整的店铺数据，没有网络也能继续工作，并由其中一台上的服务器保持同步。在那里所做的更改立即生效，无需“保存”。</translation>
    </message>
    <message>
        <source>&amp;Desks and sharing…</source>
        <translation>工位与共享(&amp;D)…</translation>
    </message>
    <message>
        <source>Refunds</source>
        <translation>退款</translation>
    </message>
    <message>
        <source>What a refund begins with; whoever asks for one may choose otherwise.</source>
        <translation>退款的默认规则；申请时可以另选。</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>&amp;Fee for taking goods back, in percent</source>
        <translation>退货手续费百分比(&amp;F)</translation>
    </message>
    <message>
        <source>The buyer</source>
        <translation>买家</translation>
    </message>
    <message>
        <source>The shop</source>
        <translation>店铺</translation>
    </message>
    <message>
        <source>The &amp;parcel back is paid by</source>
        <translation>退货运费由谁承担(&amp;P)</translation>
    </message>
    <message>
        <source>Units that were &amp;not shipped are refunded without asking</source>
        <translation>未发货的商品直接退款，无需批准(&amp;N)</translation>
    </message>
    <message>
        <source>The fee for taking goods back is a percentage, such as 15.</source>
        <translation>退货手续费是百分比，例如 15。</translation>
    </message>
    <message>
        <source>Nothing is promised</source>
        <translation>不作承诺</translation>
    </message>
    <message>
        <source>Goods &amp;leave within</source>
        <translation>发货时限(&amp;L)</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>单据</translation>
    </message>
    <message>
        <source>Shipping</source>
        <translation>发货</translation>
    </message>
    <message>
        <source>Who carries parcels, with the page where a parcel is followed, and what buyers can choose: prices by weight or order value, zones, days of delivery. What is saved there holds at once, without “Save”.</source>
        <translation>物流公司、包裹查询网址，以及买家可选的配送方式：按重量或订单金额计价、区域、送达天数。在那里保存的内容立即生效，无需点“保存”。</translation>
    </message>
    <message>
        <source>&amp;Carriers and methods…</source>
        <translation>物流公司与配送方式(&amp;C)…</translation>
    </message>
    <message>
        <source>Reordering</source>
        <translation>补货</translation>
    </message>
    <message>
        <source>What is suggested to order is calculated from these where neither the article nor its supplier says anything. The service level is how often stock should last until the goods come.</source>
        <translation>商品和供应商都没有设定时，建议订货量按这些数值计算。服务水平是到货之前库存够用的概率。</translation>
    </message>
    <message>
        <source>%1%</source>
        <translation>%1%</translation>
    </message>
    <message>
        <source>&amp;Service level</source>
        <translation>服务水平(&amp;S)</translation>
    </message>
    <message>
        <source>Delivery &amp;time</source>
        <translation>到货天数(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Give or take</source>
        <translation>到货误差(&amp;G)</translation>
    </message>
    <message>
        <source>An order lasts &amp;for</source>
        <translation>每次补货可售天数(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Dead stock after</source>
        <translation>无进出多少天视为滞销(&amp;D)</translation>
    </message>
</context>
<context>
    <name>kontor::SettingsFlow</name>
    <message>
        <source>The settings are saved.</source>
        <translation>设置已保存。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
</context>
<context>
    <name>kontor::SettleDialog</name>
    <message>
        <source>Money sent back</source>
        <translation>登记退款打款</translation>
    </message>
    <message>
        <source>Order %1 · %2</source>
        <translation>订单 %1 · %2</translation>
    </message>
    <message>
        <source>Money was sent</source>
        <translation>登记打款</translation>
    </message>
    <message>
        <source>&amp;How</source>
        <translation>渠道(&amp;H)</translation>
    </message>
    <message>
        <source>Statement line or receipt number</source>
        <translation>流水号或收据号</translation>
    </message>
    <message>
        <source>&amp;Reference</source>
        <translation>凭证号(&amp;R)</translation>
    </message>
    <message>
        <source>Goes back</source>
        <translation>退款金额</translation>
    </message>
</context>
<context>
    <name>kontor::SharingFlow</name>
    <message>
        <source>Desks and sharing…</source>
        <translation>工位与共享…</translation>
    </message>
    <message>
        <source>Share this shop on the network…</source>
        <translation>在网络上共享此店铺…</translation>
    </message>
</context>
<context>
    <name>kontor::ShipDialog</name>
    <message>
        <source>Ship a parcel</source>
        <translation>发货</translation>
    </message>
    <message>
        <source>Order %1</source>
        <translation>订单 %1</translation>
    </message>
    <message>
        <source>Order %1 · %2</source>
        <comment>number, customer</comment>
        <translation>订单 %1 · %2</translation>
    </message>
    <message>
        <source>Ship</source>
        <translation>发货</translation>
    </message>
    <message>
        <source>of %1</source>
        <comment>quantity</comment>
        <translation>共 %1</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>商品</translation>
    </message>
    <message>
        <source>In this parcel</source>
        <translation>本包裹</translation>
    </message>
    <message>
        <source>Type or scan the number on the label</source>
        <translation>输入或扫描面单上的运单号</translation>
    </message>
    <message>
        <source>&amp;Tracking number</source>
        <translation>运单号(&amp;T)</translation>
    </message>
    <message numerus="yes">
        <source>%n unit(s)</source>
        <translation>
            <numerusform>%n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>Put at least one unit into the parcel.</source>
        <translation>包裹里至少要有一件商品。</translation>
    </message>
    <message numerus="yes">
        <source>%n unit(s) stay for a later parcel.</source>
        <translation>
            <numerusform>还有 %n 件留待以后发货。</numerusform>
        </translation>
    </message>
    <message>
        <source>The buyer pays first, and order %1 is not paid.</source>
        <translation>订单 %1 为款到发货，买家尚未付款。</translation>
    </message>
    <message>
        <source>S&amp;hip it all the same</source>
        <translation>仍然发货(&amp;H)</translation>
    </message>
    <message>
        <source>Say why it is shipped unpaid.</source>
        <translation>请说明为何未付款就发货。</translation>
    </message>
</context>
<context>
    <name>kontor::ShortcutSheet</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>键盘快捷键</translation>
    </message>
    <message>
        <source>In a list</source>
        <translation>在列表中</translation>
    </message>
    <message>
        <source>From the search into the list</source>
        <translation>从搜索框进入列表</translation>
    </message>
    <message>
        <source>Select several</source>
        <translation>选择多行</translation>
    </message>
    <message>
        <source>In the order dialog</source>
        <translation>在订单窗口中</translation>
    </message>
    <message>
        <source>Add the article that was typed or scanned</source>
        <translation>添加输入或扫描的商品</translation>
    </message>
    <message>
        <source>Edit a quantity, price or discount</source>
        <translation>修改数量、价格或折扣</translation>
    </message>
    <message>
        <source>Remove a line</source>
        <translation>删除一行</translation>
    </message>
    <message>
        <source>Place the order</source>
        <translation>下单</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Show the search words</source>
        <translation>显示搜索词</translation>
    </message>
    <message>
        <source>Take the word that is offered</source>
        <translation>采用提示的词</translation>
    </message>
    <message>
        <source>Type over a cell</source>
        <translation>直接编辑单元格</translation>
    </message>
</context>
<context>
    <name>kontor::SnoozeDialog</name>
    <message numerus="yes">
        <source>Snooze %Ln warning(s)</source>
        <translation>
            <numerusform>暂停 %Ln 条预警的提醒</numerusform>
        </translation>
    </message>
    <message>
        <source>No reminder until then, unless the warning closes and opens again. This applies on every desk.</source>
        <translation>在此之前不再提醒，除非预警解除后再次出现。所有工位同步生效。</translation>
    </message>
    <message>
        <source>Snooze</source>
        <translation>暂停提醒</translation>
    </message>
    <message>
        <source>&amp;Until</source>
        <translation>直到(&amp;U)</translation>
    </message>
    <message>
        <source>Tomorrow</source>
        <translation>明天</translation>
    </message>
    <message>
        <source>In a week</source>
        <translation>一周后</translation>
    </message>
    <message>
        <source>In a month</source>
        <translation>一个月后</translation>
    </message>
</context>
<context>
    <name>kontor::SplitDialog</name>
    <message>
        <source>Split the order</source>
        <translation>拆分订单</translation>
    </message>
    <message>
        <source>Order %1 · choose what goes into an order of its own</source>
        <translation>订单 %1 · 选择要单独成单的商品</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>拆分</translation>
    </message>
    <message>
        <source>of %1</source>
        <comment>quantity</comment>
        <translation>共 %1</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>商品</translation>
    </message>
    <message>
        <source>Moves</source>
        <translation>移出</translation>
    </message>
    <message>
        <source>New order</source>
        <translation>新订单</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>总额</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>应付</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>已付</translation>
    </message>
    <message>
        <source>Still to pay</source>
        <translation>待付</translation>
    </message>
    <message numerus="yes">
        <source>%n unit(s)</source>
        <translation>
            <numerusform>%n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>Shipping stays with the first order. Money stays as far as it is due there; the rest moves with the goods.</source>
        <translation>运费留在原订单。原订单应付的款项留下，其余随商品移出。</translation>
    </message>
    <message>
        <source>%1 of what was paid moves with the goods. Shipping stays with the first order.</source>
        <translation>已付款项中的 %1 随商品移出。运费留在原订单。</translation>
    </message>
</context>
<context>
    <name>kontor::StockDialog</name>
    <message>
        <source>Receive stock</source>
        <translation>入库</translation>
    </message>
    <message>
        <source>Receive</source>
        <translation>入库</translation>
    </message>
    <message>
        <source>Adjust stock</source>
        <translation>调整库存</translation>
    </message>
    <message>
        <source>Adjust</source>
        <translation>调整</translation>
    </message>
    <message>
        <source>Count stock</source>
        <translation>盘点</translation>
    </message>
    <message>
        <source>Book the count</source>
        <translation>登记盘点</translation>
    </message>
    <message>
        <source>Main location</source>
        <translation>主仓库</translation>
    </message>
    <message>
        <source>&amp;Location</source>
        <translation>仓库(&amp;L)</translation>
    </message>
    <message>
        <source>Units that &amp;came</source>
        <translation>到货数量(&amp;C)</translation>
    </message>
    <message>
        <source>Units &amp;counted</source>
        <translation>清点数量(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation>原因(&amp;R)</translation>
    </message>
    <message>
        <source>Broken</source>
        <translation>破损</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>丢失</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>盘盈</translation>
    </message>
    <message>
        <source>Used as a sample</source>
        <translation>作样品</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>过期</translation>
    </message>
    <message>
        <source>Stolen</source>
        <translation>被盗</translation>
    </message>
    <message>
        <source>Choose or write why</source>
        <translation>请选择或输入原因</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message numerus="yes">
        <source>%Ln unit(s) are reserved for orders. Count them too while they are still in the house.</source>
        <translation>
            <numerusform>有 %Ln 件已被订单占用。只要还在店里，也请一并清点。</numerusform>
        </translation>
    </message>
    <message>
        <source>On hand</source>
        <translation>在库</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <comment>stock before, after</comment>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>That is %1 compared with the books.</source>
        <translation>与账面相差 %1。</translation>
    </message>
    <message>
        <source>From now on the stock of this article is kept, and orders take from it.</source>
        <translation>从现在起记录该商品的库存，订单会从中扣减。</translation>
    </message>
    <message>
        <source>Set aside</source>
        <translation>冻结</translation>
    </message>
    <message>
        <source>Back on sale</source>
        <translation>解冻</translation>
    </message>
    <message>
        <source>Put on sale</source>
        <translation>解冻</translation>
    </message>
    <message>
        <source>&amp;Units</source>
        <translation>数量(&amp;U)</translation>
    </message>
    <message>
        <source>Damaged</source>
        <translation>损坏</translation>
    </message>
    <message>
        <source>To be looked at</source>
        <translation>待检</translation>
    </message>
    <message>
        <source>Available</source>
        <translation>可售</translation>
    </message>
    <message numerus="yes">
        <source>Only %Ln unit(s) lie aside for that.</source>
        <translation>
            <numerusform>因此冻结的只有 %Ln 件。</numerusform>
        </translation>
    </message>
    <message>
        <source>More than is available: some orders will have to wait.</source>
        <translation>超过可售数量：部分订单需要等待。</translation>
    </message>
    <message>
        <source>&amp;More (+) or fewer (-)</source>
        <translation>增加（+）或减少（-）(&amp;M)</translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them are packed and wait with the parcels.</source>
        <translation>
            <numerusform>其中 %Ln 件已打包，放在待发的包裹里。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kontor::StockFlow</name>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>The stock of %1 is booked. A mistake is put right with Adjust or Count.</source>
        <translation>“%1”的库存已登记。如有错误，请用“调整”或“盘点”更正。</translation>
    </message>
    <message numerus="yes">
        <source>snooze of %Ln warning(s)</source>
        <translation>
            <numerusform>暂停 %Ln 条预警的提醒</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln warning(s) snoozed.</source>
        <translation>
            <numerusform>已暂停 %Ln 条预警的提醒。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>note on %Ln warning(s)</source>
        <translation>
            <numerusform>知悉 %Ln 条预警</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln warning(s) stay quiet until they open anew.</source>
        <translation>
            <numerusform>%Ln 条预警在再次出现前不再提醒。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>reminder of %Ln warning(s)</source>
        <translation>
            <numerusform>恢复 %Ln 条预警的提醒</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln warning(s) speak again.</source>
        <translation>
            <numerusform>%Ln 条预警恢复提醒。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>threshold of %Ln article(s)</source>
        <translation>
            <numerusform>%Ln 种商品的预警值</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s) warn anew.</source>
        <translation>
            <numerusform>%Ln 种商品的预警值已更新。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>ordering of %Ln article(s)</source>
        <translation>
            <numerusform>%Ln 种商品的采购方式</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It is written down for %Ln article(s).</source>
        <translation>
            <numerusform>已为 %Ln 种商品记录。</numerusform>
        </translation>
    </message>
    <message>
        <source>Ordered from %1. The units are incoming now.</source>
        <translation>已向 %1 下单，商品计入在途。</translation>
    </message>
    <message>
        <source>Purchase order %1 is changed.</source>
        <translation>采购单 %1 已修改。</translation>
    </message>
    <message>
        <source>The goods of %1 are in stock.</source>
        <translation>%1 的商品已入库。</translation>
    </message>
    <message>
        <source>Close purchase order %1?</source>
        <translation>关闭采购单 %1？</translation>
    </message>
    <message numerus="yes">
        <source>%Ln unit(s) that have not come are no longer expected.</source>
        <translation>
            <numerusform>未到的 %Ln 件不再等待。</numerusform>
        </translation>
    </message>
    <message>
        <source>Close it</source>
        <translation>关闭采购单</translation>
    </message>
    <message>
        <source>Keep it open</source>
        <translation>暂不关闭</translation>
    </message>
    <message>
        <source>Purchase order %1 is closed.</source>
        <translation>采购单 %1 已关闭。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s) are counted.</source>
        <translation>
            <numerusform>%Ln 种商品已盘点。</numerusform>
        </translation>
    </message>
    <message>
        <source>What you wrote is kept for the next purchase order.</source>
        <translation>已写的内容会保留，下次新建采购单时继续。</translation>
    </message>
    <message>
        <source>Throw away</source>
        <translation>丢弃</translation>
    </message>
    <message>
        <source>Nothing of this warns yet, so there is nothing to put off.</source>
        <translation>这些商品尚未预警，没有可暂停提醒的预警。</translation>
    </message>
</context>
<context>
    <name>kontor::StockPage</name>
    <message>
        <source>Stock</source>
        <translation>库存</translation>
    </message>
    <message>
        <source>Parts of the stock</source>
        <translation>库存分区</translation>
    </message>
    <message>
        <source>%1: %2, %3 available</source>
        <comment>article, level, units</comment>
        <translation>%1：%2，可售 %3</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %Ln more run out.</source>
        <translation>
            <numerusform>%1 和另外 %Ln 种商品库存不足。</numerusform>
        </translation>
    </message>
    <message>
        <source>Stock warning</source>
        <translation>库存预警</translation>
    </message>
    <message>
        <source>Stocktake…</source>
        <translation>盘点…</translation>
    </message>
    <message>
        <source>Count a shelf with a scanner</source>
        <translation>用扫码枪盘点货架</translation>
    </message>
    <message>
        <source>Suppliers…</source>
        <translation>供应商…</translation>
    </message>
    <message>
        <source>Whom goods are bought from</source>
        <translation>从谁那里进货</translation>
    </message>
</context>
<context>
    <name>kontor::StockPane</name>
    <message>
        <source>Choose a row to see how its numbers came about and how many to order.</source>
        <translation>选择一行，查看数字的来源和建议采购量。</translation>
    </message>
    <message>
        <source>Order…</source>
        <translation>采购…</translation>
    </message>
    <message>
        <source>Snooze…</source>
        <translation>暂停提醒…</translation>
    </message>
    <message>
        <source>Acknowledge</source>
        <translation>知道了</translation>
    </message>
    <message>
        <source>It counts no more until it opens anew</source>
        <translation>在再次出现前不再计数</translation>
    </message>
    <message>
        <source>Remind again</source>
        <translation>恢复提醒</translation>
    </message>
    <message>
        <source>Receive…</source>
        <translation>入库…</translation>
    </message>
    <message>
        <source>Adjust…</source>
        <translation>调整…</translation>
    </message>
    <message>
        <source>Count…</source>
        <translation>盘点…</translation>
    </message>
    <message>
        <source>Set aside…</source>
        <translation>冻结…</translation>
    </message>
    <message>
        <source>Damaged, or to be looked at: it stays here but is not for sale</source>
        <translation>破损或待检：留在仓库但不可售</translation>
    </message>
    <message>
        <source>Back on sale…</source>
        <translation>解冻…</translation>
    </message>
    <message>
        <source>Warn at…</source>
        <translation>预警值…</translation>
    </message>
    <message>
        <source>Reordering…</source>
        <translation>补货设置…</translation>
    </message>
    <message>
        <source>Stock</source>
        <translation>库存</translation>
    </message>
    <message>
        <source>Ordering</source>
        <translation>采购</translation>
    </message>
    <message>
        <source>Parts of the row</source>
        <translation>分区</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>SKU, location</comment>
        <translation>%1 · %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln day(s)</source>
        <translation>
            <numerusform>%Ln 天</numerusform>
        </translation>
    </message>
    <message>
        <source>Order now</source>
        <translation>建议采购</translation>
    </message>
    <message>
        <source>Warning since</source>
        <translation>预警日期</translation>
    </message>
    <message>
        <source>Warns at</source>
        <translation>预警值</translation>
    </message>
    <message>
        <source>When out of stock</source>
        <translation>缺货时</translation>
    </message>
    <message>
        <source>Available and incoming</source>
        <translation>可售与在途</translation>
    </message>
    <message>
        <source>%1 + %2</source>
        <comment>available, incoming</comment>
        <translation>%1 + %2</translation>
    </message>
    <message numerus="yes">
        <source>Sold in %Ln day(s)</source>
        <translation>
            <numerusform>近 %Ln 天售出</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 in %Ln day(s) with stock</source>
        <translation>
            <numerusform>%1 件，有货 %Ln 天</numerusform>
        </translation>
    </message>
    <message>
        <source>Sold per day</source>
        <translation>日均销量</translation>
    </message>
    <message>
        <source>%1 ± %2</source>
        <comment>average, deviation</comment>
        <translation>%1 ± %2</translation>
    </message>
    <message>
        <source>Lasts for</source>
        <translation>可售天数</translation>
    </message>
    <message numerus="yes">
        <source>%1 at the pace of the last %Ln day(s)</source>
        <comment>how long</comment>
        <translation>
            <numerusform>%1（按近 %Ln 天的售出速度）</numerusform>
        </translation>
    </message>
    <message>
        <source>Delivery time</source>
        <translation>到货天数</translation>
    </message>
    <message>
        <source>%1 ± %2, as %3 says</source>
        <comment>days, days, who</comment>
        <translation>%1 ± %2（依据%3）</translation>
    </message>
    <message>
        <source>Service level</source>
        <translation>服务水平</translation>
    </message>
    <message>
        <source>%1%</source>
        <translation>%1%</translation>
    </message>
    <message>
        <source>Safety stock</source>
        <translation>安全库存</translation>
    </message>
    <message>
        <source>Reorder point</source>
        <translation>再订货点</translation>
    </message>
    <message>
        <source>Order up to</source>
        <translation>补货至</translation>
    </message>
    <message>
        <source>%1, as the article says</source>
        <translation>%1（商品设定）</translation>
    </message>
    <message>
        <source>%1, for %2 more</source>
        <translation>%1（再覆盖 %2）</translation>
    </message>
    <message>
        <source>In packs of</source>
        <translation>每包数量</translation>
    </message>
    <message>
        <source>At least</source>
        <translation>最小起订</translation>
    </message>
    <message>
        <source>Supplier</source>
        <translation>供应商</translation>
    </message>
    <message>
        <source>Not set</source>
        <translation>尚未指定</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>Waiting orders…</source>
        <translation>待货订单…</translation>
    </message>
    <message>
        <source>Who waits for units that are not there, and the ways out</source>
        <translation>谁在等缺货商品，以及解决办法</translation>
    </message>
    <message>
        <source>Reserved</source>
        <translation>占用</translation>
    </message>
    <message>
        <source>Reserved  %1</source>
        <comment>units</comment>
        <translation>占用  %1</translation>
    </message>
</context>
<context>
    <name>kontor::StockTablePage</name>
    <message numerus="yes">
        <source>How long what is available lasts at the pace of the last %Ln day(s)</source>
        <translation>
            <numerusform>可用库存按近 %Ln 天的售出速度可售多久</numerusform>
        </translation>
    </message>
    <message>
        <source>Article</source>
        <translation>商品</translation>
    </message>
    <message>
        <source>SKU</source>
        <translation>SKU</translation>
    </message>
    <message>
        <source>Location</source>
        <translation>仓库</translation>
    </message>
    <message>
        <source>Stock</source>
        <translation>库存</translation>
    </message>
    <message>
        <source>Available</source>
        <translation>可售</translation>
    </message>
    <message>
        <source>On hand</source>
        <translation>在库</translation>
    </message>
    <message>
        <source>Reserved</source>
        <translation>占用</translation>
    </message>
    <message>
        <source>Aside</source>
        <translation>冻结</translation>
    </message>
    <message>
        <source>Incoming</source>
        <translation>在途</translation>
    </message>
    <message>
        <source>Warns at</source>
        <translation>预警值</translation>
    </message>
    <message>
        <source>Lasts</source>
        <translation>可售天数</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>库存成本</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>预警日期</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>建议采购</translation>
    </message>
    <message>
        <source>Supplier</source>
        <translation>供应商</translation>
    </message>
    <message>
        <source>Quiet</source>
        <translation>已暂停提醒</translation>
    </message>
    <message>
        <source>New purchase order</source>
        <translation>新建采购单</translation>
    </message>
    <message>
        <source>%1 on hand  ·  worth %2 at cost</source>
        <translation>在库 %1  ·  库存成本 %2</translation>
    </message>
    <message>
        <source>Receive…</source>
        <translation>入库…</translation>
    </message>
    <message>
        <source>Adjust…</source>
        <translation>调整…</translation>
    </message>
    <message>
        <source>Count…</source>
        <translation>盘点…</translation>
    </message>
    <message>
        <source>Set aside…</source>
        <translation>冻结…</translation>
    </message>
    <message>
        <source>Order…</source>
        <translation>采购…</translation>
    </message>
    <message>
        <source>Warn at…</source>
        <translation>预警值…</translation>
    </message>
    <message>
        <source>Reordering…</source>
        <translation>补货设置…</translation>
    </message>
    <message>
        <source>Snooze…</source>
        <translation>暂停提醒…</translation>
    </message>
    <message>
        <source>Acknowledge</source>
        <translation>知道了</translation>
    </message>
    <message>
        <source>Remind again</source>
        <translation>恢复提醒</translation>
    </message>
    <message>
        <source>Print labels…</source>
        <translation>打印标签…</translation>
    </message>
</context>
<context>
    <name>kontor::StockTables</name>
    <message>
        <source>How the numbers came about</source>
        <translation>库存流水</translation>
    </message>
    <message>
        <source>How the numbers came about: the latest %1</source>
        <translation>库存流水（最近 %1 条）</translation>
    </message>
    <message>
        <source>Stock per location</source>
        <translation>各仓库库存</translation>
    </message>
    <message>
        <source>Location</source>
        <translation>仓库</translation>
    </message>
    <message>
        <source>Available</source>
        <translation>可售</translation>
    </message>
    <message>
        <source>On hand</source>
        <translation>在库</translation>
    </message>
    <message>
        <source>What</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Main location</source>
        <translation>主仓库</translation>
    </message>
    <message>
        <source>= %1</source>
        <comment>counted</comment>
        <translation>= %1</translation>
    </message>
    <message>
        <source>%1 set aside</source>
        <comment>units</comment>
        <translation>冻结 %1</translation>
    </message>
    <message>
        <source>%1 incoming</source>
        <comment>units</comment>
        <translation>在途 %1</translation>
    </message>
    <message>
        <source>%1 reserved</source>
        <comment>units</comment>
        <translation>占用 %1</translation>
    </message>
</context>
<context>
    <name>kontor::StockWords</name>
    <message>
        <source>Set aside</source>
        <comment>stock</comment>
        <translation>冻结</translation>
    </message>
    <message>
        <source>Incoming</source>
        <comment>stock</comment>
        <translation>在途</translation>
    </message>
    <message>
        <source>Dead stock</source>
        <comment>stock</comment>
        <translation>滞销</translation>
    </message>
    <message>
        <source>Quiet</source>
        <comment>warnings</comment>
        <translation>已暂停提醒</translation>
    </message>
    <message>
        <source>Open</source>
        <comment>warnings</comment>
        <translation>待处理</translation>
    </message>
    <message>
        <source>Main location</source>
        <translation>主仓库</translation>
    </message>
    <message>
        <source>All locations</source>
        <translation>全部仓库</translation>
    </message>
    <message>
        <source>Known by %1</source>
        <translation>%1 已知悉</translation>
    </message>
    <message>
        <source>Snoozed until %1</source>
        <translation>暂停提醒至 %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln day(s)</source>
        <translation>
            <numerusform>%Ln 天</numerusform>
        </translation>
    </message>
    <message>
        <source>the article</source>
        <comment>who says it</comment>
        <translation>商品</translation>
    </message>
    <message>
        <source>the supplier</source>
        <comment>who says it</comment>
        <translation>供应商</translation>
    </message>
    <message>
        <source>the shop</source>
        <comment>who says it</comment>
        <translation>店铺</translation>
    </message>
    <message>
        <source>state</source>
        <comment>search word</comment>
        <translation>状态</translation>
    </message>
    <message>
        <source>warning</source>
        <comment>search word</comment>
        <translation>预警</translation>
    </message>
    <message>
        <source>Runs out soon</source>
        <comment>stock</comment>
        <translation>即将断货</translation>
    </message>
</context>
<context>
    <name>kontor::StocktakeDialog</name>
    <message>
        <source>Stocktake</source>
        <translation>盘点</translation>
    </message>
    <message>
        <source>Scan each piece, or type 12* before a code for twelve. Packed parcels that are still in the house count, too.</source>
        <translation>逐件扫码，或在条码前输入 12* 表示十二件。已打包但尚未发出的包裹也要计入。</translation>
    </message>
    <message>
        <source>Book the counts</source>
        <translation>登记盘点</translation>
    </message>
    <message>
        <source>Go on later</source>
        <translation>稍后继续</translation>
    </message>
    <message>
        <source>&amp;Location</source>
        <translation>仓库(&amp;L)</translation>
    </message>
    <message>
        <source>Nothing in the shop matches “%1”.</source>
        <translation>店铺里没有与“%1”匹配的商品。</translation>
    </message>
    <message>
        <source>“%1” is no count.</source>
        <translation>“%1”不是盘点数量。</translation>
    </message>
    <message>
        <source>What was counted</source>
        <translation>盘点明细</translation>
    </message>
    <message>
        <source>The articles you count appear here. Type or scan the first article above.</source>
        <translation>盘点的商品会列在这里。请在上方输入或扫描第一件商品。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s) counted</source>
        <translation>
            <numerusform>已盘 %Ln 种商品</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln differ(s) from the books</source>
        <translation>
            <numerusform>%Ln 种与账面不符</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kontor::StocktakeModel</name>
    <message>
        <source>Article</source>
        <translation>商品</translation>
    </message>
    <message>
        <source>In the books</source>
        <translation>账面</translation>
    </message>
    <message>
        <source>For orders</source>
        <translation>订单占用</translation>
    </message>
    <message>
        <source>Counted</source>
        <translation>实盘</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>差异</translation>
    </message>
</context>
<context>
    <name>kontor::StorefrontRow</name>
    <message>
        <source>St&amp;orefront</source>
        <translation>网店(&amp;O)</translation>
    </message>
    <message>
        <source>There is only one</source>
        <translation>只有一个</translation>
    </message>
    <message>
        <source>Name it where you have several: what different storefronts tell is added up, what one tells twice counts once.</source>
        <translation>有多个网店时请填写名称：不同网店的事件相加，同一网店重复提供的只计一次。</translation>
    </message>
</context>
<context>
    <name>kontor::SupplierDialog</name>
    <message>
        <source>New supplier</source>
        <translation>新建供应商</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Nothing is &amp;bought there any longer</source>
        <translation>不再从这里进货(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>名称(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;E-mail</source>
        <translation>邮箱(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Phone</source>
        <translation>电话(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Delivery time (days)</source>
        <translation>到货天数(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Give or take days</source>
        <translation>到货误差天数(&amp;G)</translation>
    </message>
    <message>
        <source>N&amp;otes</source>
        <translation>备注(&amp;O)</translation>
    </message>
    <message>
        <source>As the shop says</source>
        <translation>按店铺设置</translation>
    </message>
    <message>
        <source>There is a supplier %1 already.</source>
        <translation>已有供应商 %1。</translation>
    </message>
    <message>
        <source>Any</source>
        <translation>不限</translation>
    </message>
    <message>
        <source>Takes orders &amp;from</source>
        <translation>起订金额(&amp;F)</translation>
    </message>
    <message>
        <source>Write the least order as an amount, or leave it empty.</source>
        <translation>请填写起订金额，或留空。</translation>
    </message>
</context>
<context>
    <name>kontor::SuppliersDialog</name>
    <message>
        <source>Suppliers</source>
        <translation>供应商</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>邮箱</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Delivery time</source>
        <translation>到货天数</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>No suppliers yet</source>
        <translation>暂无供应商</translation>
    </message>
    <message>
        <source>Whoever you buy from is listed here, with how long they take. What to order is calculated from it.</source>
        <translation>进货对象及其到货天数列在这里，补货建议据此计算。</translation>
    </message>
    <message>
        <source>New supplier…</source>
        <translation>新建供应商…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>&amp;New supplier…</source>
        <translation>新建供应商(&amp;N)…</translation>
    </message>
    <message>
        <source>&amp;Change…</source>
        <translation>修改(&amp;C)…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln day(s)</source>
        <translation>
            <numerusform>%Ln 天</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 ± %2</source>
        <comment>days, give or take</comment>
        <translation>%1 ± %2</translation>
    </message>
    <message>
        <source>Orders from</source>
        <translation>起订金额</translation>
    </message>
</context>
<context>
    <name>kontor::SupplyDialog</name>
    <message>
        <source>Reordering</source>
        <translation>补货设置</translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s); what you leave alone stays as it is</source>
        <translation>
            <numerusform>%Ln 种商品；未改动的保持不变</numerusform>
        </translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Choose or write a name</source>
        <translation>请选择或输入名称</translation>
    </message>
    <message>
        <source>&amp;Supplier</source>
        <translation>供应商(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Delivery time (days)</source>
        <translation>到货天数(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Give or take days</source>
        <translation>到货误差天数(&amp;G)</translation>
    </message>
    <message>
        <source>In &amp;packs of</source>
        <translation>每包数量(&amp;P)</translation>
    </message>
    <message>
        <source>At &amp;least</source>
        <translation>最小起订(&amp;L)</translation>
    </message>
    <message>
        <source>Order &amp;up to</source>
        <translation>补货至(&amp;U)</translation>
    </message>
    <message>
        <source>As the supplier says</source>
        <translation>按供应商</translation>
    </message>
    <message>
        <source>Not set</source>
        <translation>未设定</translation>
    </message>
</context>
<context>
    <name>kontor::SyncIndicator</name>
    <message>
        <source>Offline</source>
        <translation>离线</translation>
    </message>
    <message numerus="yes">
        <source>%Ln change(s) waiting, offline</source>
        <translation>
            <numerusform>离线，%Ln 项更改等待同步</numerusform>
        </translation>
    </message>
    <message>
        <source>Offline since %1</source>
        <comment>a time</comment>
        <translation>自 %1 起离线</translation>
    </message>
    <message numerus="yes">
        <source>%Ln change(s) waiting, offline since %1</source>
        <comment>a time</comment>
        <translation>
            <numerusform>自 %1 起离线，%Ln 项更改等待同步</numerusform>
        </translation>
    </message>
    <message>
        <source>Looking for the server…</source>
        <translation>正在连接服务器…</translation>
    </message>
    <message>
        <source>Everything is saved and shared</source>
        <translation>所有内容都已保存并同步</translation>
    </message>
    <message>
        <source>Putting the shop together…</source>
        <translation>正在拼合店铺…</translation>
    </message>
    <message>
        <source>Getting %1 of %2</source>
        <comment>amounts of data</comment>
        <translation>正在接收 %1 / %2</translation>
    </message>
    <message numerus="yes">
        <source>Sharing %Ln change(s)…</source>
        <translation>
            <numerusform>正在同步 %Ln 项更改…</numerusform>
        </translation>
    </message>
    <message>
        <source>Not shared: %1</source>
        <comment>what stands in the way</comment>
        <translation>未同步：%1</translation>
    </message>
    <message>
        <source>Everything is saved on this desk</source>
        <translation>所有内容都已保存在本机</translation>
    </message>
    <message>
        <source>Desks and sharing</source>
        <translation>工位与共享</translation>
    </message>
</context>
<context>
    <name>kontor::TableColumns</name>
    <message>
        <source>Move “%1” to the left</source>
        <translation>左移“%1”</translation>
    </message>
    <message>
        <source>Move “%1” to the right</source>
        <translation>右移“%1”</translation>
    </message>
    <message>
        <source>Hide “%1”</source>
        <translation>隐藏“%1”</translation>
    </message>
    <message>
        <source>Reset columns</source>
        <translation>恢复初始列</translation>
    </message>
    <message>
        <source>%1 (no room for it now)</source>
        <comment>a column that is left out of a narrow list</comment>
        <translation>%1（现在放不下）</translation>
    </message>
</context>
<context>
    <name>kontor::TableExport</name>
    <message>
        <source>Currency</source>
        <translation>币种</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) written to %1</source>
        <translation>
            <numerusform>已将 %Ln 行写入 %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kontor::TablePage</name>
    <message>
        <source>Nothing matches</source>
        <translation>没有匹配的结果</translation>
    </message>
    <message>
        <source>No record has all these words. Try fewer, or another filter.</source>
        <translation>没有符合全部条件的记录。请减少条件，或换个筛选视图。</translation>
    </message>
    <message>
        <source>Clear search</source>
        <translation>清除搜索</translation>
    </message>
    <message>
        <source>Copy as a table</source>
        <translation>复制为表格</translation>
    </message>
    <message>
        <source>Another view is called “%1”. Choose a different name.</source>
        <translation>已有名为“%1”的视图，请换一个名称。</translation>
    </message>
    <message>
        <source>/ goes here, Ctrl+Space shows the search words</source>
        <translation>按 / 到这里，按 Ctrl+空格显示搜索词</translation>
    </message>
    <message>
        <source>Copy without headers</source>
        <translation>复制（不含表头）</translation>
    </message>
    <message>
        <source>Export what is shown…</source>
        <translation>导出当前列表…</translation>
    </message>
    <message>
        <source>Export what is shown… (%1)</source>
        <translation>导出当前列表…（%1）</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) copied</source>
        <translation>
            <numerusform>已复制 %Ln 行</numerusform>
        </translation>
    </message>
    <message>
        <source>Export what is shown</source>
        <translation>导出当前列表</translation>
    </message>
    <message>
        <source>Excel (*.xlsx);;CSV (*.csv)</source>
        <translation>Excel (*.xlsx);;CSV (*.csv)</translation>
    </message>
    <message>
        <source>Export of “%1”</source>
        <translation>导出“%1”</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
</context>
<context>
    <name>kontor::TagRow</name>
    <message>
        <source>Add a tag</source>
        <translation>添加标签</translation>
    </message>
    <message>
        <source>%1 ✕</source>
        <comment>a tag, taken away by a click</comment>
        <translation>%1 ✕</translation>
    </message>
    <message>
        <source>Take the tag “%1” away</source>
        <translation>移除标签“%1”</translation>
    </message>
</context>
<context>
    <name>kontor::TakeBackDialog</name>
    <message>
        <source>Goods came back</source>
        <translation>收到退货</translation>
    </message>
    <message>
        <source>Order %1 · say in what state they are</source>
        <translation>订单 %1 · 请填写商品状况</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>退货入库</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>商品</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>完好</translation>
    </message>
    <message>
        <source>Damaged</source>
        <translation>损坏</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>缺少</translation>
    </message>
    <message>
        <source>Good, damaged and missing must add up to what was expected.</source>
        <translation>完好、损坏和缺少之和必须等于应退数量。</translation>
    </message>
    <message>
        <source>Order %1 · nobody had announced them; say what came</source>
        <translation>订单 %1 · 没有人申请过；请登记收到的商品</translation>
    </message>
    <message>
        <source>They lie &amp;in</source>
        <translation>存放于(&amp;I)</translation>
    </message>
    <message>
        <source>More than what left cannot come back.</source>
        <translation>退回的不能多于发出的。</translation>
    </message>
</context>
<context>
    <name>kontor::ThresholdDialog</name>
    <message>
        <source>Stock warning</source>
        <translation>库存预警</translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s)</source>
        <translation>
            <numerusform>%Ln 种商品</numerusform>
        </translation>
    </message>
    <message>
        <source>Set</source>
        <translation>设定</translation>
    </message>
    <message>
        <source>&amp;Warn when available stock is at or below</source>
        <translation>可售数量不多于此数时预警(&amp;W)</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>&amp;As the category or the shop says</source>
        <translation>按分类或店铺设定(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Only at %1</source>
        <translation>仅限%1(&amp;O)</translation>
    </message>
    <message>
        <source>With 0 it warns only when nothing is left.</source>
        <translation>设为 0 时，仅在缺货时预警。</translation>
    </message>
    <message>
        <source>Various</source>
        <translation>各不相同</translation>
    </message>
</context>
<context>
    <name>kontor::Toast</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>关闭此消息</translation>
    </message>
</context>
<context>
    <name>kontor::TodayPage</name>
    <message>
        <source>Since yesterday</source>
        <translation>今日与昨日</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今日</translation>
    </message>
    <message>
        <source>%1 a week ago</source>
        <comment>short name of a weekday</comment>
        <translation>上%1</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>昨日</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>Revenue without tax</source>
        <translation>净销售额</translation>
    </message>
    <message>
        <source>Refunds</source>
        <translation>退款</translation>
    </message>
    <message>
        <source>Cancelled orders</source>
        <translation>取消的订单</translation>
    </message>
    <message>
        <source>Done by itself since yesterday</source>
        <translation>昨日以来自动完成</translation>
    </message>
    <message numerus="yes">
        <source>%Ln order(s) cancelled because nobody paid in time</source>
        <translation>
            <numerusform>%Ln 笔订单因超时未付款而取消</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln order(s) counted as received because the parcel arrived long ago</source>
        <translation>
            <numerusform>%Ln 笔订单因包裹早已送达而视为已收货</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln order(s) completed because the time to send goods back is over</source>
        <translation>
            <numerusform>%Ln 笔订单因退货期已过而完成</numerusform>
        </translation>
    </message>
    <message>
        <source>First steps, %1 of %2 done</source>
        <translation>开店步骤，已完成 %1/%2</translation>
    </message>
    <message>
        <source>Do not show this any more</source>
        <translation>不再显示</translation>
    </message>
    <message>
        <source>Put goods into the shop</source>
        <translation>添加商品</translation>
    </message>
    <message>
        <source>Import a table…</source>
        <translation>导入表格…</translation>
    </message>
    <message>
        <source>Set the tax rate</source>
        <translation>设置税率</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>设置…</translation>
    </message>
    <message>
        <source>Take the first order</source>
        <translation>录入第一笔订单</translation>
    </message>
    <message>
        <source>New order…</source>
        <translation>新建订单…</translation>
    </message>
    <message>
        <source>Record its payment</source>
        <translation>登记收款</translation>
    </message>
    <message>
        <source>To pay</source>
        <translation>待付款</translation>
    </message>
    <message>
        <source>Send the first parcel</source>
        <translation>发出第一个包裹</translation>
    </message>
    <message>
        <source>To ship</source>
        <translation>待发货</translation>
    </message>
    <message>
        <source>Keep a copy in another place</source>
        <translation>在其他位置保存一份备份</translation>
    </message>
    <message>
        <source>Back up…</source>
        <translation>备份…</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>Back up the shop…</source>
        <translation>备份店铺…</translation>
    </message>
    <message>
        <source>Copy of the shop</source>
        <translation>店铺备份</translation>
    </message>
    <message>
        <source>Back up the shop</source>
        <translation>备份店铺</translation>
    </message>
    <message>
        <source>Kontor shop (*.kontor)</source>
        <translation>Kontor 店铺 (*.kontor)</translation>
    </message>
    <message>
        <source>Recent activity</source>
        <translation>最近动态</translation>
    </message>
    <message>
        <source>Order %1</source>
        <translation>订单 %1</translation>
    </message>
    <message>
        <source>Not carried out</source>
        <translation>未执行</translation>
    </message>
    <message>
        <source>Open the order</source>
        <translation>打开订单</translation>
    </message>
    <message>
        <source>Open order %1</source>
        <translation>打开订单 %1</translation>
    </message>
    <message>
        <source>New order</source>
        <translation>新建订单</translation>
    </message>
    <message numerus="yes">
        <source>%Ln partly shipped</source>
        <translation>
            <numerusform>另有 %Ln 笔部分发货</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln over three days</source>
        <translation>
            <numerusform>%Ln 笔已超过三天</numerusform>
        </translation>
    </message>
    <message>
        <source>Refunds to decide</source>
        <translation>待批准退款</translation>
    </message>
    <message>
        <source>Need attention</source>
        <translation>需要处理</translation>
    </message>
    <message numerus="yes">
        <source>%Ln cannot wait</source>
        <translation>
            <numerusform>其中 %Ln 项不能等</numerusform>
        </translation>
    </message>
    <message>
        <source>Late parcels</source>
        <translation>延误包裹</translation>
    </message>
    <message>
        <source>over a week on the way</source>
        <translation>发出已超过一周</translation>
    </message>
    <message>
        <source>On hold</source>
        <translation>挂起</translation>
    </message>
    <message>
        <source>Unpaid on account</source>
        <translation>挂账未付</translation>
    </message>
    <message>
        <source>Drafts</source>
        <translation>草稿</translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s)</source>
        <translation>
            <numerusform>%Ln 种商品</numerusform>
        </translation>
    </message>
    <message>
        <source>%1  ·  %2</source>
        <comment>how many articles, in how many places nothing is left</comment>
        <translation>%1 · %2</translation>
    </message>
    <message numerus="yes">
        <source>out in %Ln place(s)</source>
        <translation>
            <numerusform>%Ln 处缺货</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln by a second person</source>
        <translation>
            <numerusform>其中 %Ln 笔待第二人复核</numerusform>
        </translation>
    </message>
    <message>
        <source>Refunds to send</source>
        <translation>待打款退款</translation>
    </message>
    <message numerus="yes">
        <source>%Ln failed</source>
        <translation>
            <numerusform>其中 %Ln 笔打款失败</numerusform>
        </translation>
    </message>
    <message>
        <source>Stock warnings</source>
        <translation>库存预警</translation>
    </message>
    <message>
        <source>The last weeks</source>
        <translation>近几周</translation>
    </message>
    <message>
        <source>Nothing was sold in the last eight weeks.</source>
        <translation>最近八周没有销售。</translation>
    </message>
    <message>
        <source>With the first orders, small charts of sales, goods and payments stand here.</source>
        <translation>有了第一批订单，销售、商品和付款的小图表就会出现在这里。</translation>
    </message>
    <message>
        <source>Opens the chart</source>
        <translation>打开图表</translation>
    </message>
    <message>
        <source>Revenue without tax, 28 days</source>
        <translation>近 28 天净销售额</translation>
    </message>
    <message>
        <source>Orders, 28 days</source>
        <translation>近 28 天订单数</translation>
    </message>
    <message>
        <source>before: %1</source>
        <translation>上期：%1</translation>
    </message>
    <message>
        <source>%1: %2. Before: %3. Change: %4</source>
        <comment>what, figure, figure of the days before, change in percent</comment>
        <translation>%1：%2。上期：%3。变化：%4</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>count, of how many</comment>
        <translation>%1/%2</translation>
    </message>
    <message>
        <source>Payment success, 28 days</source>
        <translation>近 28 天支付成功率</translation>
    </message>
    <message>
        <source>%1 points</source>
        <comment>difference of two percentages</comment>
        <translation>%1 个百分点</translation>
    </message>
    <message>
        <source>%1  ·  before: %2</source>
        <comment>count of how many, percentage</comment>
        <translation>%1 · 上期：%2</translation>
    </message>
    <message>
        <source>%1: %2, %3. Before: %4, %5. Change: %6</source>
        <comment>what, percentage, count of how many, the same of the days before, difference</comment>
        <translation>%1：%2，%3。上期：%4，%5。变化：%6</translation>
    </message>
    <message>
        <source>Best goods, 7 days</source>
        <translation>近 7 天畅销商品</translation>
    </message>
    <message>
        <source>Nothing was sold in these days.</source>
        <translation>这些天没有销售。</translation>
    </message>
</context>
<context>
    <name>kontor::TrackDialog</name>
    <message>
        <source>Where is the parcel?</source>
        <translation>更新物流状态</translation>
    </message>
    <message>
        <source>Order %1</source>
        <translation>订单 %1</translation>
    </message>
    <message>
        <source>Order %1 · %2</source>
        <comment>number, customer</comment>
        <translation>订单 %1 · %2</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>&amp;It is</source>
        <translation>状态(&amp;I)</translation>
    </message>
    <message>
        <source>Town or depot</source>
        <translation>城市或网点</translation>
    </message>
    <message>
        <source>&amp;Where</source>
        <translation>地点(&amp;W)</translation>
    </message>
    <message>
        <source>W&amp;hen</source>
        <translation>时间(&amp;H)</translation>
    </message>
</context>
<context>
    <name>kontor::TransferCloseDialog</name>
    <message>
        <source>Close transfer %1</source>
        <translation>关闭调拨单 %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln unit(s) have not arrived. What became of them?</source>
        <translation>
            <numerusform>有 %Ln 件未到。如何处理？</numerusform>
        </translation>
    </message>
    <message>
        <source>Close it</source>
        <translation>关闭调拨单</translation>
    </message>
    <message>
        <source>They went &amp;back to %1 and are in stock there again</source>
        <translation>已退回 %1，重新入库(&amp;B)</translation>
    </message>
    <message>
        <source>It went &amp;back to %1 and is in stock there again</source>
        <translation>已退回 %1，重新入库(&amp;B)</translation>
    </message>
    <message>
        <source>They are &amp;lost</source>
        <translation>已丢失(&amp;L)</translation>
    </message>
    <message>
        <source>It is &amp;lost</source>
        <translation>已丢失(&amp;L)</translation>
    </message>
</context>
<context>
    <name>kontor::TransferDialog</name>
    <message>
        <source>Send goods to another location</source>
        <translation>调拨到其他仓库</translation>
    </message>
    <message>
        <source>The goods leave the stock of the sending location at once, and are under way until somebody receives them.</source>
        <translation>发出后立即从原仓库扣减，直到对方收货前都算在途。</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>发出</translation>
    </message>
    <message>
        <source>&amp;Send it all the same; the books are wrong</source>
        <translation>账面数量有误，仍要发出(&amp;S)</translation>
    </message>
    <message>
        <source>Nothing in the shop matches “%1”.</source>
        <translation>店铺中没有与“%1”匹配的商品。</translation>
    </message>
    <message>
        <source>“%1” is no quantity.</source>
        <translation>“%1”不是数量。</translation>
    </message>
    <message>
        <source>Choose or name a new location</source>
        <translation>选择仓库，或输入新仓库名称</translation>
    </message>
    <message>
        <source>&amp;From</source>
        <translation>调出仓库(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;To</source>
        <translation>调入仓库(&amp;T)</translation>
    </message>
    <message>
        <source>Lines of the transfer</source>
        <translation>调拨明细</translation>
    </message>
    <message>
        <source>The articles you send appear here. Type or scan the first article above.</source>
        <translation>要调拨的商品会列在这里。请在上方输入或扫描第一件商品。</translation>
    </message>
    <message>
        <source>Choose two different locations.</source>
        <translation>请选择两个不同的仓库。</translation>
    </message>
    <message>
        <source>Will be sent</source>
        <translation>调出</translation>
    </message>
    <message numerus="yes">
        <source>%Ln unit(s)</source>
        <translation>
            <numerusform>%Ln 件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 has only %Ln unit(s) of “%2” in stock.</source>
        <translation>
            <numerusform>%1 的“%2”账面只有 %Ln 件。</numerusform>
        </translation>
    </message>
    <message>
        <source>Some of it is set aside or reserved for orders there.</source>
        <translation>其中一部分在该仓库已冻结或被订单占用。</translation>
    </message>
</context>
<context>
    <name>kontor::TransferDraftModel</name>
    <message>
        <source>Article</source>
        <translation>商品</translation>
    </message>
    <message>
        <source>On hand</source>
        <translation>在库</translation>
    </message>
    <message>
        <source>Available</source>
        <translation>可售</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>数量</translation>
    </message>
</context>
<context>
    <name>kontor::TransferFlow</name>
    <message>
        <source>The goods are under way to %1.</source>
        <translation>商品正在运往 %1。</translation>
    </message>
    <message>
        <source>What arrived of %1 is in stock.</source>
        <translation>%1 的到货已入库。</translation>
    </message>
    <message>
        <source>Transfer %1 is closed.</source>
        <translation>调拨单 %1 已关闭。</translation>
    </message>
</context>
<context>
    <name>kontor::TransferPane</name>
    <message>
        <source>Choose a transfer to see what left and what arrived.</source>
        <translation>选择一张调拨单，查看发出和到货情况。</translation>
    </message>
    <message>
        <source>Receive…</source>
        <translation>收货…</translation>
    </message>
    <message>
        <source>Close…</source>
        <translation>关闭…</translation>
    </message>
    <message>
        <source>Lines of the transfer</source>
        <translation>调拨明细</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>商品</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>已发出</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>完好</translation>
    </message>
    <message>
        <source>Damaged</source>
        <translation>损坏</translation>
    </message>
    <message>
        <source>Not here</source>
        <translation>未到</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <comment>from a location to another</comment>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>sent on %1</source>
        <translation>%1发出</translation>
    </message>
    <message>
        <source>%1 too many</source>
        <translation>多 %1</translation>
    </message>
    <message>
        <source>expected on %1</source>
        <translation>预计%1到货</translation>
    </message>
</context>
<context>
    <name>kontor::TransferWords</name>
    <message>
        <source>Under way</source>
        <comment>transfer</comment>
        <translation>在途</translation>
    </message>
    <message>
        <source>Partly received</source>
        <comment>transfer</comment>
        <translation>部分到货</translation>
    </message>
    <message>
        <source>Overdue</source>
        <comment>transfer</comment>
        <translation>逾期</translation>
    </message>
    <message>
        <source>Received</source>
        <comment>transfer</comment>
        <translation>全部到货</translation>
    </message>
    <message>
        <source>Closed</source>
        <comment>transfer</comment>
        <translation>已关闭</translation>
    </message>
    <message>
        <source>Rest lost</source>
        <comment>transfer</comment>
        <translation>部分丢失</translation>
    </message>
    <message>
        <source>Rest went back</source>
        <comment>transfer</comment>
        <translation>部分退回</translation>
    </message>
</context>
<context>
    <name>kontor::TransfersPage</name>
    <message>
        <source>Number</source>
        <translation>单号</translation>
    </message>
    <message>
        <source>From</source>
        <translation>调出仓库</translation>
    </message>
    <message>
        <source>To</source>
        <translation>调入仓库</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Sent on</source>
        <translation>发出日期</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>已发出</translation>
    </message>
    <message>
        <source>Not here</source>
        <translation>未到</translation>
    </message>
    <message>
        <source>Transfers</source>
        <translation>调拨</translation>
    </message>
    <message>
        <source>New transfer</source>
        <translation>新建调拨单</translation>
    </message>
    <message>
        <source>Number or location</source>
        <translation>单号或仓库</translation>
    </message>
    <message numerus="yes">
        <source>%Ln transfer(s)</source>
        <translation>
            <numerusform>共 %Ln 张调拨单</numerusform>
        </translation>
    </message>
    <message>
        <source>No transfers yet</source>
        <translation>暂无调拨单</translation>
    </message>
    <message>
        <source>What you send from one location to another is listed here until it has arrived. Meanwhile it is in neither of them.</source>
        <translation>从一个仓库调往另一个仓库的商品，到货前都列在这里；在此期间两边都不计入在库。</translation>
    </message>
    <message>
        <source>Under way</source>
        <translation>在途</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>逾期</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>已到货</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>已关闭</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Receive…</source>
        <translation>收货…</translation>
    </message>
    <message>
        <source>Close…</source>
        <translation>关闭…</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>预计到货</translation>
    </message>
</context>
<context>
    <name>kontor::UncertainCounts</name>
    <message numerus="yes">
        <source>%Ln more after these</source>
        <translation>
            <numerusform>之后还有 %Ln 项</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kontor::UndoButtons</name>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>what it does, its keys</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Hold to see earlier steps</source>
        <translation>按住可查看更早的步骤</translation>
    </message>
    <message>
        <source>Nothing to undo</source>
        <translation>没有可撤销的操作</translation>
    </message>
    <message>
        <source>Done again: %1</source>
        <translation>已重做：%1</translation>
    </message>
    <message>
        <source>Undone: %1</source>
        <translation>已撤销：%1</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message numerus="yes">
        <source>%Ln field(s) were changed since and stay.</source>
        <translation>
            <numerusform>有 %Ln 个字段之后又被更改，保持不变。</numerusform>
        </translation>
    </message>
    <message>
        <source>Show</source>
        <translation>查看</translation>
    </message>
    <message>
        <source>There was nothing to take back: %1</source>
        <translation>没有可撤销的内容：%1</translation>
    </message>
    <message>
        <source>Not undone, it was changed again since: %1</source>
        <translation>未撤销，之后又被更改：%1</translation>
    </message>
</context>
<context>
    <name>kontor::UndoHistory</name>
    <message>
        <source>Undo: %1</source>
        <translation>撤销：%1</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Redo: %1</source>
        <translation>重做：%1</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>undo of: %1</source>
        <translation>撤销：%1</translation>
    </message>
</context>
<context>
    <name>kontor::VariantDrafts</name>
    <message>
        <source>%1: %2</source>
        <comment>variant, what is wrong</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>The SKU %1 is used twice. Give each variant its own.</source>
        <translation>SKU %1 重复使用，请为每个规格设置不同的 SKU。</translation>
    </message>
    <message>
        <source>Variant</source>
        <translation>规格</translation>
    </message>
    <message>
        <source>SKU</source>
        <translation>SKU</translation>
    </message>
    <message>
        <source>Barcode</source>
        <translation>条码</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>价格</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>成本</translation>
    </message>
    <message>
        <source>In stock now</source>
        <translation>现有库存</translation>
    </message>
    <message>
        <source>%1 has the code %2 already.</source>
        <comment>article, code</comment>
        <translation>“%1”已使用 SKU 或条码 %2。</translation>
    </message>
    <message>
        <source>May be sold when none is left</source>
        <translation>缺货时仍可销售</translation>
    </message>
    <message>
        <source>Compare-at price</source>
        <translation>划线价</translation>
    </message>
    <message>
        <source>Weight, g</source>
        <translation>重量（克）</translation>
    </message>
    <message>
        <source>Keep selling</source>
        <translation>继续销售</translation>
    </message>
</context>
<context>
    <name>kontor::ViewBar</name>
    <message>
        <source>Save this view…</source>
        <translation>保存此视图…</translation>
    </message>
    <message>
        <source>Hidden views</source>
        <translation>已隐藏的视图</translation>
    </message>
    <message>
        <source>Keep the changes in “%1”</source>
        <translation>将改动存入“%1”</translation>
    </message>
    <message>
        <source>Rename “%1”…</source>
        <translation>重命名“%1”…</translation>
    </message>
    <message>
        <source>Delete “%1”</source>
        <translation>删除“%1”</translation>
    </message>
    <message>
        <source>Hide “%1”</source>
        <translation>隐藏“%1”</translation>
    </message>
    <message>
        <source>Views: save, rename, hide</source>
        <translation>视图：保存、重命名、隐藏</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>视图</translation>
    </message>
</context>
<context>
    <name>kontor::ViewNameDialog</name>
    <message>
        <source>Save this view</source>
        <translation>保存此视图</translation>
    </message>
    <message>
        <source>Rename this view</source>
        <translation>重命名此视图</translation>
    </message>
    <message>
        <source>The search, the sort and the columns are kept under this name, on this computer.</source>
        <translation>搜索、排序和列将以这个名称保存在本机。</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>重命名</translation>
    </message>
    <message>
        <source>Another view has this name. Choose a different one.</source>
        <translation>已有同名视图，请换一个名称。</translation>
    </message>
</context>
<context>
    <name>kontor::WarningsPage</name>
    <message>
        <source>Order…</source>
        <translation>采购…</translation>
    </message>
    <message>
        <source>Snooze…</source>
        <translation>暂停提醒…</translation>
    </message>
    <message>
        <source>Acknowledge</source>
        <translation>知道了</translation>
    </message>
    <message>
        <source>Warn at…</source>
        <translation>预警值…</translation>
    </message>
    <message>
        <source>Reordering…</source>
        <translation>补货设置…</translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation>预警</translation>
    </message>
    <message>
        <source>Title, SKU, barcode, tag</source>
        <translation>名称、SKU、条码、标签</translation>
    </message>
    <message numerus="yes">
        <source>%Ln warning(s)</source>
        <translation>
            <numerusform>共 %Ln 条预警</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing warns</source>
        <translation>暂无预警</translation>
    </message>
    <message>
        <source>Articles that fall to the number you want to be warned at are listed here, with how many to order and from whom.</source>
        <translation>库存降到预警值的商品显示在这里，并给出建议采购量和供应商。</translation>
    </message>
    <message>
        <source>New purchase order</source>
        <translation>新建采购单</translation>
    </message>
    <message>
        <source>Nothing was put off</source>
        <translation>暂无已暂停提醒的预警</translation>
    </message>
    <message>
        <source>Warnings stand here that somebody snoozed or knows of, until they close.</source>
        <translation>已暂停提醒或已知悉的预警显示在这里，直到解除。</translation>
    </message>
    <message>
        <source>Show open warnings</source>
        <translation>显示待处理预警</translation>
    </message>
    <message>
        <source>Nothing here</source>
        <translation>暂无数据</translation>
    </message>
    <message>
        <source>No warning of this kind is open.</source>
        <translation>此视图中没有预警。</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>待处理</translation>
    </message>
    <message>
        <source>Oversold</source>
        <translation>超卖</translation>
    </message>
    <message>
        <source>Out of stock</source>
        <translation>缺货</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>偏低</translation>
    </message>
    <message>
        <source>Quiet</source>
        <translation>已暂停提醒</translation>
    </message>
    <message>
        <source>Nothing runs out soon</source>
        <translation>暂无即将断货的商品</translation>
    </message>
    <message>
        <source>Articles that will sell out before a new delivery can arrive appear here, with or without a warning.</source>
        <translation>这里显示现在订货也来不及到货就会卖完的商品，无论是否已预警。</translation>
    </message>
    <message>
        <source>Runs out soon</source>
        <translation>即将断货</translation>
    </message>
    <message>
        <source>No dead stock</source>
        <translation>暂无滞销库存</translation>
    </message>
    <message>
        <source>Articles that have neither sold nor arrived for a long time appear here.</source>
        <translation>长期没有销售也没有到货的商品会显示在这里。</translation>
    </message>
    <message>
        <source>Dead stock</source>
        <translation>滞销</translation>
    </message>
</context>
<context>
    <name>kontor::WayOutDialog</name>
    <message>
        <source>&amp;Article</source>
        <translation>商品(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Order</source>
        <translation>订单(&amp;O)</translation>
    </message>
    <message>
        <source>Order &amp;number</source>
        <translation>订单号(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Worth in the order's currency</source>
        <translation>按订单币种计的金额(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;SKU of the other article</source>
        <translation>另一商品的 SKU(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;New code</source>
        <translation>新 SKU 或条码(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Supplier</source>
        <translation>供应商(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation>原因(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Units</source>
        <translation>件数(&amp;U)</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>number, name</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>That is no amount.</source>
        <translation>这不是金额。</translation>
    </message>
    <message>
        <source>Attach to the order</source>
        <translation>关联到该订单</translation>
    </message>
    <message>
        <source>Keep the order</source>
        <translation>保留订单</translation>
    </message>
</context>
<context>
    <name>kontor::WelcomeDialog</name>
    <message>
        <source>Welcome to Kontor</source>
        <translation>欢迎使用 Kontor</translation>
    </message>
    <message>
        <source>Goods, stock, orders, refunds and shipping in one place. A shop is one file on your own disk, and it works without a network. How would you like to begin?</source>
        <translation>商品、库存、订单、退款和发货，集中在一处。店铺就是您电脑上的一个文件，没有网络也能用。您想怎样开始？</translation>
    </message>
    <message>
        <source>Create my shop</source>
        <translation>创建我的店铺</translation>
    </message>
    <message>
        <source>Name, country and currency on one page. Then your shop opens, ready for its first product.</source>
        <translation>一页填好名称、国家和币种，店铺随即打开，可以添加第一件商品。</translation>
    </message>
    <message>
        <source>Look around the demo shop</source>
        <translation>逛逛演示店铺</translation>
    </message>
    <message>
        <source>Opens a made-up shop with goods, orders and refunds. Try anything: no real shop is touched.</source>
        <translation>打开一家虚构的店铺，有商品、订单和退款。随便试，不会影响真实店铺。</translation>
    </message>
    <message>
        <source>Bring goods from a table</source>
        <translation>从表格导入商品</translation>
    </message>
    <message>
        <source>Makes a shop and reads a CSV file from Shopify, WooCommerce, Taobao or a spreadsheet. You see what each row will do before anything is written.</source>
        <translation>先建店，再读取 Shopify、WooCommerce、淘宝或电子表格的 CSV 文件。写入之前，您会看到每一行的变化。</translation>
    </message>
    <message>
        <source>Open a shop file</source>
        <translation>打开店铺文件</translation>
    </message>
    <message>
        <source>Continues with a shop from another computer or a backup: choose its .kontor file.</source>
        <translation>继续使用另一台电脑或备份中的店铺：请选择它的 .kontor 文件。</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Your shop</source>
        <translation>您的店铺</translation>
    </message>
    <message>
        <source>First the shop itself. Then you see what %1 will bring, before anything is written.</source>
        <translation>先建好店铺，再查看 %1 将带来的内容，之后才会写入。</translation>
    </message>
    <message>
        <source>The essentials. Taxes, locations, staff and shipping can wait until you need them.</source>
        <translation>只填必要的。税率、仓库、员工和配送可以以后再设。</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>返回(&amp;B)</translation>
    </message>
    <message>
        <source>Create shop and go on</source>
        <translation>创建店铺并继续</translation>
    </message>
    <message>
        <source>Create shop</source>
        <translation>创建店铺</translation>
    </message>
    <message>
        <source>Open a shop</source>
        <translation>打开店铺</translation>
    </message>
    <message>
        <source>Kontor shops (*.kontor);;All files (*)</source>
        <translation>Kontor 店铺 (*.kontor);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Choose the table to import</source>
        <translation>选择要导入的表格</translation>
    </message>
    <message>
        <source>Tables (*.csv *.tsv *.txt);;All files (*)</source>
        <translation>表格 (*.csv *.tsv *.txt);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Join a shop</source>
        <translation>加入店铺</translation>
    </message>
    <message>
        <source>This computer becomes one more desk of a shop that others share on the network: you need the server's address and a code.</source>
        <translation>让本机作为工位加入他人共享的店铺：需要服务器地址和邀请码。</translation>
    </message>
    <message>
        <source>A copy of the whole shop comes to this computer. From then on you work here with or without the network, and all desks are kept in step.</source>
        <translation>整个店铺的副本会传到本机。此后无论有无网络都可在此工作，各工位保持同步。</translation>
    </message>
</context>
<context>
    <name>kontor::WindowActions</name>
    <message>
        <source>%1 or %2</source>
        <comment>keys that do the same</comment>
        <translation>%1 或 %2</translation>
    </message>
</context>
<context>
    <name>main</name>
    <message>
        <source>The merchant's back office</source>
        <translation>商家后台</translation>
    </message>
    <message>
        <source>The shop could not be opened</source>
        <translation>无法打开店铺</translation>
    </message>
</context>
<context>
    <name>kontor::AddressDialog</name>
    <message>
        <source>New address</source>
        <translation>新地址</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>确定</translation>
    </message>
    <message>
        <source>&amp;Company</source>
        <translation>公司(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Street and number</source>
        <translation>详细地址(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Address line 2</source>
        <translation>地址补充(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Postcode</source>
        <translation>邮编(&amp;P)</translation>
    </message>
    <message>
        <source>C&amp;ity</source>
        <translation>城市(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Region</source>
        <translation>省/州(&amp;R)</translation>
    </message>
    <message>
        <source>Coun&amp;try</source>
        <translation>国家(&amp;T)</translation>
    </message>
</context>
<context>
    <name>kontor::ApproveDialog</name>
    <message>
        <source>Approve the refund</source>
        <translation>批准退款</translation>
    </message>
    <message>
        <source>Order %1 · %2</source>
        <translation>订单 %1 · %2</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>批准</translation>
    </message>
    <message>
        <source>Asked for: %1</source>
        <translation>申请：%1</translation>
    </message>
    <message>
        <source>Suggested: %1</source>
        <translation>建议：%1</translation>
    </message>
    <message>
        <source>At most: %1</source>
        <translation>最多：%1</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>channel, reference</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>at most %1</source>
        <translation>最多 %1</translation>
    </message>
    <message>
        <source>Enter an amount such as %1.</source>
        <translation>请输入金额，例如 %1。</translation>
    </message>
    <message>
        <source>Of this payment at most %1 can go back.</source>
        <translation>这笔付款最多可退 %1。</translation>
    </message>
    <message>
        <source>Goes back</source>
        <translation>退还</translation>
    </message>
</context>
<context>
    <name>kontor::EvidenceRow</name>
    <message>
        <source>Add pictures…</source>
        <translation>添加图片…</translation>
    </message>
    <message>
        <source>Pictures that show why</source>
        <translation>作为凭证的图片</translation>
    </message>
    <message>
        <source>Pictures (*.jpg *.jpeg *.png *.webp *.gif)</source>
        <translation>图片 (*.jpg *.jpeg *.png *.webp *.gif)</translation>
    </message>
    <message>
        <source>Take this picture away</source>
        <translation>移除这张图片</translation>
    </message>
</context>
<context>
    <name>kontor::OrderPickDialog</name>
    <message>
        <source>Number, customer, article</source>
        <translation>单号、客户、商品</translation>
    </message>
    <message>
        <source>&amp;Order</source>
        <translation>订单(&amp;O)</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>buyer, day</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>buyer, total</comment>
        <translation>%1 · %2</translation>
    </message>
</context>
<context>
    <name>kontor::RefundBulkDialog</name>
    <message numerus="yes">
        <source>Approve %Ln refund(s)</source>
        <translation>
            <numerusform>批准 %Ln 笔退款</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Money sent for %Ln refund(s)</source>
        <translation>
            <numerusform>将 %Ln 笔退款记为已打款</numerusform>
        </translation>
    </message>
    <message>
        <source>Each at what was asked for</source>
        <translation>每笔按申请的金额</translation>
    </message>
    <message>
        <source>Say how; each keeps its own amount</source>
        <translation>选择渠道；每笔金额不变</translation>
    </message>
    <message>
        <source>As each was paid</source>
        <translation>按原付款渠道</translation>
    </message>
    <message>
        <source>&amp;How</source>
        <translation>渠道(&amp;H)</translation>
    </message>
    <message>
        <source>What will happen</source>
        <translation>处理结果</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Left out: %1</source>
        <comment>why</comment>
        <translation>跳过：%1</translation>
    </message>
    <message>
        <source>Is approved</source>
        <translation>批准</translation>
    </message>
    <message>
        <source>Counts as sent</source>
        <translation>记为已打款</translation>
    </message>
    <message>
        <source>Goes back</source>
        <translation>退还</translation>
    </message>
    <message numerus="yes">
        <source>Approve %Ln</source>
        <translation>
            <numerusform>批准 %Ln 笔</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Mark %Ln as sent</source>
        <translation>
            <numerusform>将 %Ln 笔记为已打款</numerusform>
        </translation>
    </message>
    <message>
        <source>A bank took this money back.</source>
        <translation>该款项已被拒付。</translation>
    </message>
    <message>
        <source>More is asked for than can go back.</source>
        <translation>申请金额超过可退金额。</translation>
    </message>
    <message>
        <source>More is asked for than its units and shipping come to.</source>
        <translation>申请金额超过其商品和运费之和。</translation>
    </message>
    <message>
        <source>A second person must agree.</source>
        <translation>须第二人复核。</translation>
    </message>
    <message>
        <source>None of them can be done this way. Look at each.</source>
        <translation>没有一笔可以这样处理。请逐笔查看。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln left out</source>
        <translation>
            <numerusform>跳过 %Ln 笔</numerusform>
        </translation>
    </message>
    <message>
        <source>Already approved; it needs a second person.</source>
        <translation>已批准，待第二人复核。</translation>
    </message>
    <message>
        <source>Already approved.</source>
        <translation>已批准。</translation>
    </message>
    <message>
        <source>Already approved; sending it failed.</source>
        <translation>已批准，但打款失败。</translation>
    </message>
    <message>
        <source>The money has already been sent.</source>
        <translation>款项已打出。</translation>
    </message>
    <message>
        <source>It was rejected.</source>
        <translation>已被拒绝。</translation>
    </message>
    <message>
        <source>It was withdrawn.</source>
        <translation>已撤回。</translation>
    </message>
    <message>
        <source>Another refund took its place.</source>
        <translation>已被另一笔退款取代。</translation>
    </message>
</context>
<context>
    <name>kontor::RefundPane</name>
    <message>
        <source>Details of the refund</source>
        <translation>退款详情</translation>
    </message>
    <message>
        <source>asked by %1</source>
        <translation>由 %1 申请</translation>
    </message>
    <message>
        <source>decided by %1</source>
        <translation>由 %1 处理</translation>
    </message>
    <message>
        <source>Paid again…</source>
        <translation>重新到账…</translation>
    </message>
    <message>
        <source>Open the order</source>
        <translation>打开订单</translation>
    </message>
    <message>
        <source>The money left before anybody had approved it.</source>
        <translation>没有人批准，钱就已经退出去了。</translation>
    </message>
    <message>
        <source>This is above what one person may approve. Somebody other than %1 has to agree.</source>
        <translation>金额超出单人审批权限，须由 %1 以外的人复核。</translation>
    </message>
    <message>
        <source>Only %1 can still go back on this order. Approve another amount, or reject it.</source>
        <translation>这笔订单只能再退 %1。请批准其他金额，或拒绝。</translation>
    </message>
    <message>
        <source>More is asked for than its units and shipping come to.</source>
        <translation>申请的金额超过其商品和运费。</translation>
    </message>
    <message numerus="yes">
        <source>The money is back with the buyer, and %n unit(s) are not back here.</source>
        <translation>
            <numerusform>钱已退给买家，还有 %n 件没有退回。</numerusform>
        </translation>
    </message>
    <message>
        <source>What goes back</source>
        <translation>退款明细</translation>
    </message>
    <message>
        <source>Came back: %1</source>
        <comment>article</comment>
        <translation>已退回：%1</translation>
    </message>
    <message>
        <source>%1 good, %2 damaged, %3 missing</source>
        <comment>units</comment>
        <translation>完好 %1，损坏 %2，缺少 %3</translation>
    </message>
    <message numerus="yes">
        <source>%n unit(s) still to come back</source>
        <translation>
            <numerusform>还有 %n 件待退回</numerusform>
        </translation>
    </message>
    <message>
        <source>The shop pays for the parcel</source>
        <translation>退货运费由店铺承担</translation>
    </message>
    <message>
        <source>The buyer pays for the parcel</source>
        <translation>退货运费由买家承担</translation>
    </message>
    <message>
        <source>Shipping</source>
        <translation>运费</translation>
    </message>
    <message>
        <source>Fee kept for taking goods back</source>
        <translation>退货手续费</translation>
    </message>
    <message>
        <source>Changed by hand</source>
        <translation>手动调整</translation>
    </message>
    <message>
        <source>Suggested</source>
        <translation>建议</translation>
    </message>
    <message>
        <source>Asked for</source>
        <translation>申请</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>已批准</translation>
    </message>
    <message>
        <source>Payments</source>
        <translation>收款</translation>
    </message>
    <message>
        <source>paid %1</source>
        <translation>已付 %1</translation>
    </message>
    <message>
        <source>%1 refunded</source>
        <translation>已退 %1</translation>
    </message>
    <message>
        <source>%1 kept for refunds</source>
        <translation>已为退款预留 %1</translation>
    </message>
    <message>
        <source>%1 taken back by the bank</source>
        <translation>拒付 %1</translation>
    </message>
    <message>
        <source>%1 of this refund</source>
        <translation>本次退款 %1</translation>
    </message>
    <message>
        <source>%1 more can go back</source>
        <translation>还可退 %1</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Picture</source>
        <comment>the first letter stands where it has not come yet</comment>
        <translation>图片</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>凭证</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Approved by %1, waiting for a second person</source>
        <translation>%1 已批准，待第二人复核</translation>
    </message>
</context>
<context>
    <name>kontor::RefundWords</name>
    <message>
        <source>To approve</source>
        <translation>待批准</translation>
    </message>
    <message>
        <source>Needs a second person</source>
        <translation>待复核</translation>
    </message>
    <message>
        <source>To send</source>
        <translation>待打款</translation>
    </message>
    <message>
        <source>Sending failed</source>
        <translation>打款失败</translation>
    </message>
    <message>
        <source>Sent back</source>
        <translation>已退款</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>已拒绝</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>已撤回</translation>
    </message>
    <message>
        <source>Replaced</source>
        <translation>已被取代</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>拒付</translation>
    </message>
    <message>
        <source>Paid again</source>
        <translation>重新到账</translation>
    </message>
    <message>
        <source>Goods awaited</source>
        <translation>待退货</translation>
    </message>
    <message>
        <source>Chargebacks</source>
        <translation>拒付</translation>
    </message>
    <message>
        <source>Cancelled goods</source>
        <translation>取消商品</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>退货</translation>
    </message>
    <message>
        <source>Goodwill</source>
        <translation>补偿</translation>
    </message>
    <message>
        <source>Shipping</source>
        <translation>运费</translation>
    </message>
    <message>
        <source>Overpayment</source>
        <translation>多付</translation>
    </message>
    <message>
        <source>Returned by the bank</source>
        <translation>银行退回</translation>
    </message>
    <message>
        <source>Chargeback</source>
        <translation>拒付</translation>
    </message>
    <message>
        <source>queue</source>
        <comment>search word: what a refund waits for</comment>
        <translation>待办,队列</translation>
    </message>
    <message>
        <source>status</source>
        <comment>search word</comment>
        <translation>状态</translation>
    </message>
    <message>
        <source>kind</source>
        <comment>search word</comment>
        <translation>类型</translation>
    </message>
    <message>
        <source>customer</source>
        <comment>search word</comment>
        <translation>客户</translation>
    </message>
    <message>
        <source>reason</source>
        <comment>search word</comment>
        <translation>原因</translation>
    </message>
    <message>
        <source>amount</source>
        <comment>search word</comment>
        <translation>金额</translation>
    </message>
    <message>
        <source>currency</source>
        <comment>search word</comment>
        <translation>币种</translation>
    </message>
    <message>
        <source>asked</source>
        <comment>search word: day a refund was asked for</comment>
        <translation>申请</translation>
    </message>
    <message>
        <source>before</source>
        <comment>search word: asked for before this day</comment>
        <translation>早于</translation>
    </message>
    <message>
        <source>after</source>
        <comment>search word: asked for after this day</comment>
        <translation>晚于</translation>
    </message>
</context>
<context>
    <name>kontor::ParcelBack</name>
    <message>
        <source>A parcel came back</source>
        <translation>收到退货包裹</translation>
    </message>
    <message>
        <source>Which order are the goods from?</source>
        <translation>商品属于哪笔订单？</translation>
    </message>
    <message>
        <source>Parcel came back…</source>
        <translation>收到退货…</translation>
    </message>
    <message>
        <source>Goods came back, whether anybody had announced them or not</source>
        <translation>收到退货，不论事先有没有申请</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一步</translation>
    </message>
</context>
<context>
    <name>kontor::RefundsPage</name>
    <message>
        <source>Approve…</source>
        <translation>批准…</translation>
    </message>
    <message>
        <source>Money sent…</source>
        <translation>登记打款…</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>Asked</source>
        <translation>申请时间</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Goods</source>
        <translation>商品</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Refunds</source>
        <translation>退款</translation>
    </message>
    <message>
        <source>New refund</source>
        <translation>新建退款</translation>
    </message>
    <message>
        <source>Which order is refunded?</source>
        <translation>哪笔订单要退款？</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一步</translation>
    </message>
    <message numerus="yes">
        <source>%Ln refund(s) approved.</source>
        <translation>
            <numerusform>已批准 %Ln 笔退款。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln refund(s) marked as sent.</source>
        <translation>
            <numerusform>已将 %Ln 笔退款记为已打款。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %2 left out: %3</source>
        <comment>what was done, how many were not, why</comment>
        <translation>%1另有 %2 笔已跳过：%3</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Order, customer, article, reason</source>
        <translation>订单、客户、商品、原因</translation>
    </message>
    <message numerus="yes">
        <source>%Ln refund(s)</source>
        <translation>
            <numerusform>共 %Ln 笔退款</numerusform>
        </translation>
    </message>
    <message>
        <source>No refunds yet</source>
        <translation>暂无退款</translation>
    </message>
    <message>
        <source>Money that buyers ask back, and what banks take back, is listed here until it is done.</source>
        <translation>买家申请的退款和被拒付的款项在这里，直到处理完成。</translation>
    </message>
    <message>
        <source>Nothing waits here</source>
        <translation>暂无数据</translation>
    </message>
    <message>
        <source>No refund is in this queue.</source>
        <translation>此视图中没有退款。</translation>
    </message>
    <message>
        <source>Show all refunds</source>
        <translation>显示全部退款</translation>
    </message>
    <message numerus="yes">
        <source>%Ln unit(s) awaited  ·  %1</source>
        <translation>
            <numerusform>待退回 %Ln 件  ·  %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Open the order</source>
        <translation>打开订单</translation>
    </message>
    <message>
        <source>Credit note…</source>
        <translation>红字发票…</translation>
    </message>
</context>
<context>
    <name>kontor::CarriersDialog</name>
    <message>
        <source>Carriers and shipping methods</source>
        <translation>物流公司与配送方式</translation>
    </message>
    <message>
        <source>A buyer chooses a method; it says the price and the days.</source>
        <translation>买家选择配送方式，方式决定运费与时效。</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Carrier</source>
        <translation>物流公司</translation>
    </message>
    <message>
        <source>Page about a parcel, with {tracking} for the number</source>
        <translation>包裹查询网址，运单号处写 {tracking}</translation>
    </message>
    <message>
        <source>Add a carrier</source>
        <translation>添加物流公司</translation>
    </message>
    <message>
        <source>Shipping methods</source>
        <translation>配送方式</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>配送方式</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>价格</translation>
    </message>
    <message>
        <source>Countries</source>
        <translation>国家</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>天数</translation>
    </message>
    <message>
        <source>Add a method…</source>
        <translation>添加配送方式…</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>修改…</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>所有地区</translation>
    </message>
    <message>
        <source>Say whose page this is.</source>
        <translation>请填写这是哪家物流公司的网址。</translation>
    </message>
    <message>
        <source>A page is a web address with {tracking} where the number stands.</source>
        <translation>网址中应以 {tracking} 代表运单号。</translation>
    </message>
    <message>
        <source>Two carriers have the same name.</source>
        <translation>有两家物流公司同名。</translation>
    </message>
    <message>
        <source>from %1</source>
        <comment>price</comment>
        <translation>%1 起</translation>
    </message>
    <message>
        <source>%1 (no longer offered)</source>
        <comment>shipping method</comment>
        <translation>%1（已停用）</translation>
    </message>
</context>
<context>
    <name>kontor::MethodDialog</name>
    <message>
        <source> days</source>
        <comment>after a number</comment>
        <translation> 天</translation>
    </message>
    <message>
        <source>New shipping method</source>
        <translation>新建配送方式</translation>
    </message>
    <message>
        <source>Orders keep what they were promised. A change holds for new orders.</source>
        <translation>已有订单保持原承诺，修改只对新订单生效。</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>名称(&amp;N)</translation>
    </message>
    <message>
        <source>No one in particular</source>
        <translation>不指定</translation>
    </message>
    <message>
        <source>&amp;Carrier</source>
        <translation>物流公司(&amp;C)</translation>
    </message>
    <message>
        <source>The carrier&apos;s name for it</source>
        <translation>物流公司的服务名称</translation>
    </message>
    <message>
        <source>&amp;Service</source>
        <translation>服务(&amp;S)</translation>
    </message>
    <message>
        <source>The same for every order</source>
        <translation>每单相同</translation>
    </message>
    <message>
        <source>By weight</source>
        <translation>按重量</translation>
    </message>
    <message>
        <source>By the value of the goods</source>
        <translation>按商品金额</translation>
    </message>
    <message>
        <source>The price &amp;is</source>
        <translation>计价方式(&amp;I)</translation>
    </message>
    <message>
        <source>From</source>
        <translation>起</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>价格</translation>
    </message>
    <message>
        <source>Add a step</source>
        <translation>添加一档</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>不免运费</translation>
    </message>
    <message>
        <source>&amp;Free from goods worth</source>
        <translation>满额免运费(&amp;F)</translation>
    </message>
    <message>
        <source>Everywhere; or country codes such as DE, AT</source>
        <translation>所有地区；或国家代码，如 CN、HK</translation>
    </message>
    <message>
        <source>C&amp;ountries</source>
        <translation>国家(&amp;O)</translation>
    </message>
    <message>
        <source>As the shop says</source>
        <translation>按店铺设置</translation>
    </message>
    <message>
        <source>&amp;Leaves within</source>
        <translation>发货时限(&amp;L)</translation>
    </message>
    <message>
        <source>Nobody promises</source>
        <translation>不承诺</translation>
    </message>
    <message>
        <source>On the &amp;way for</source>
        <translation>运输天数(&amp;W)</translation>
    </message>
    <message>
        <source>No longer offere&amp;d</source>
        <translation>停用(&amp;D)</translation>
    </message>
    <message>
        <source>From grams</source>
        <translation>起始重量（克）</translation>
    </message>
    <message>
        <source>From goods worth</source>
        <translation>起始金额</translation>
    </message>
    <message>
        <source>Price in %1</source>
        <translation>价格（%1）</translation>
    </message>
    <message>
        <source>Enter an amount such as %1.</source>
        <translation>请输入金额，如 %1。</translation>
    </message>
    <message>
        <source>Each step begins above the one before it.</source>
        <translation>每一档的起点须高于前一档。</translation>
    </message>
    <message>
        <source>Countries have two letters, such as DE.</source>
        <translation>国家代码为两个字母，如 DE。</translation>
    </message>
</context>
<context>
    <name>kontor::PackDialog</name>
    <message>
        <source>Pack order %1</source>
        <translation>打包订单 %1</translation>
    </message>
    <message>
        <source>Close the box</source>
        <translation>封箱</translation>
    </message>
    <message>
        <source>Scan an article, or type its SKU and press Return</source>
        <translation>扫描商品，或输入 SKU 后按回车</translation>
    </message>
    <message>
        <source>Scanned article</source>
        <translation>扫描的商品</translation>
    </message>
    <message>
        <source>What belongs in the box</source>
        <translation>箱内应有商品</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>商品</translation>
    </message>
    <message>
        <source>Bin</source>
        <translation>货位</translation>
    </message>
    <message>
        <source>Wanted</source>
        <translation>应装</translation>
    </message>
    <message>
        <source>In the box</source>
        <translation>已装</translation>
    </message>
    <message>
        <source>All of it</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Everything is in the box. Close it.</source>
        <translation>已全部装箱，请封箱。</translation>
    </message>
    <message>
        <source>All of %1 is in the box</source>
        <comment>article</comment>
        <translation>%1 已全部装箱</translation>
    </message>
    <message>
        <source>%1 does not belong to this order. Take it out.</source>
        <comment>scanned code</comment>
        <translation>%1 不属于此订单，请取出。</translation>
    </message>
    <message>
        <source>One %1 too many. Take it out.</source>
        <comment>article</comment>
        <translation>%1 多了一件，请取出。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln unit(s)</source>
        <translation>
            <numerusform>%Ln 件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln unit(s) stay for another parcel.</source>
        <translation>
            <numerusform>余 %Ln 件留待下一个包裹。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kontor::PickListDialog</name>
    <message>
        <source>%1 × %2</source>
        <comment>quantity, order</comment>
        <translation>%1 × %2</translation>
    </message>
    <message>
        <source>%1 for %2, along the bins</source>
        <comment>units, orders</comment>
        <translation>%2，共 %1，按货位排列</translation>
    </message>
    <message>
        <source>Pick list</source>
        <translation>拣货单</translation>
    </message>
    <message>
        <source>What to gather</source>
        <translation>需拣商品</translation>
    </message>
    <message>
        <source>Bin</source>
        <translation>货位</translation>
    </message>
    <message>
        <source>Take</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>商品</translation>
    </message>
    <message>
        <source>For</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message numerus="yes">
        <source>%Ln unit(s)</source>
        <translation>
            <numerusform>%Ln 件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln order(s)</source>
        <translation>
            <numerusform>%Ln 笔订单</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kontor::SendManyDialog</name>
    <message numerus="yes">
        <source>Ship %Ln parcel(s)</source>
        <translation>
            <numerusform>发出 %Ln 个包裹</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Ship %Ln</source>
        <translation>
            <numerusform>发出 %Ln 个</numerusform>
        </translation>
    </message>
    <message>
        <source>With one carrier; scan or type the tracking numbers</source>
        <translation>同一物流公司；扫描或输入运单号</translation>
    </message>
    <message>
        <source>Parcels and their tracking numbers</source>
        <translation>包裹与运单号</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>件数</translation>
    </message>
    <message>
        <source>Tracking number</source>
        <translation>运单号</translation>
    </message>
    <message>
        <source>None of these waits to leave.</source>
        <translation>所选项均无需发货。</translation>
    </message>
    <message>
        <source>%1 stands twice: each parcel has a number of its own.</source>
        <translation>%1 重复：每个包裹应有自己的运单号。</translation>
    </message>
    <message>
        <source>Choose a carrier first.</source>
        <translation>请先选择物流公司。</translation>
    </message>
</context>
<context>
    <name>kontor::ShipFlow</name>
    <message>
        <source>The goods wait to be gathered again.</source>
        <translation>商品重新待拣。</translation>
    </message>
    <message>
        <source>A parcel of order %1 is packed.</source>
        <translation>订单 %1 的一个包裹已打包。</translation>
    </message>
    <message>
        <source>The buyer has the goods.</source>
        <translation>买家已收货。</translation>
    </message>
    <message>
        <source>Carriers and shipping methods are saved.</source>
        <translation>物流公司与配送方式已保存。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln parcel(s) are on their way.</source>
        <translation>
            <numerusform>%Ln 个包裹已发出。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %2 left out: %3</source>
        <comment>what was done, how many were not, why</comment>
        <translation>%1另有 %2 个已跳过：%3</translation>
    </message>
</context>
<context>
    <name>kontor::ShipPane</name>
    <message>
        <source>Details of the parcel</source>
        <translation>包裹详情</translation>
    </message>
    <message>
        <source>Ship by: %1</source>
        <translation>应于%1前发出</translation>
    </message>
    <message>
        <source>Promised for: %1</source>
        <translation>承诺%1前送达</translation>
    </message>
    <message>
        <source>Gather the goods…</source>
        <translation>拣货…</translation>
    </message>
    <message>
        <source>Pack…</source>
        <translation>打包…</translation>
    </message>
    <message>
        <source>Ship…</source>
        <translation>发货…</translation>
    </message>
    <message>
        <source>Put back</source>
        <translation>取消拣货</translation>
    </message>
    <message>
        <source>Received by the buyer</source>
        <translation>标记已收货</translation>
    </message>
    <message>
        <source>Open the order</source>
        <translation>打开订单</translation>
    </message>
    <message>
        <source>What is in the order</source>
        <translation>订单商品</translation>
    </message>
    <message>
        <source>bin %1</source>
        <translation>货位 %1</translation>
    </message>
    <message>
        <source>Parcels</source>
        <translation>包裹</translation>
    </message>
    <message>
        <source>Last heard: %1</source>
        <translation>最新物流：%1</translation>
    </message>
    <message>
        <source>Parcel</source>
        <translation>包裹</translation>
    </message>
    <message>
        <source>Where is it…</source>
        <translation>更新物流状态…</translation>
    </message>
    <message>
        <source>Unpack</source>
        <translation>取消打包</translation>
    </message>
    <message>
        <source>Carrier&apos;s page</source>
        <translation>查看物流官网</translation>
    </message>
    <message>
        <source>Where it goes</source>
        <translation>收件信息</translation>
    </message>
    <message>
        <source>%1 to pack</source>
        <comment>units</comment>
        <translation>待打包 %1</translation>
    </message>
    <message>
        <source>%1 packed</source>
        <comment>units</comment>
        <translation>已打包 %1</translation>
    </message>
    <message>
        <source>%1 shipped</source>
        <comment>units</comment>
        <translation>已发货 %1</translation>
    </message>
    <message>
        <source>%1 cancelled</source>
        <comment>units</comment>
        <translation>已取消 %1</translation>
    </message>
    <message numerus="yes">
        <source>%n unit(s) still to come back</source>
        <translation>
            <numerusform>还有 %n 件待退回</numerusform>
        </translation>
    </message>
    <message>
        <source>What comes back</source>
        <translation>退回商品</translation>
    </message>
    <message>
        <source>Announced: %1</source>
        <translation>申请时间：%1</translation>
    </message>
    <message>
        <source>Goods came back…</source>
        <translation>收到退货…</translation>
    </message>
    <message>
        <source>Who sends it</source>
        <translation>寄件信息</translation>
    </message>
</context>
<context>
    <name>kontor::ShipWords</name>
    <message>
        <source>To pick</source>
        <translation>待拣货</translation>
    </message>
    <message>
        <source>To pack</source>
        <translation>待打包</translation>
    </message>
    <message>
        <source>To ship</source>
        <translation>待发出</translation>
    </message>
    <message>
        <source>On the way</source>
        <translation>运输中</translation>
    </message>
    <message>
        <source>Attempt failed</source>
        <translation>派送失败</translation>
    </message>
    <message>
        <source>Returning</source>
        <translation>退回中</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>丢失</translation>
    </message>
    <message>
        <source>Over</source>
        <translation>已结束</translation>
    </message>
    <message>
        <source>Late or stuck</source>
        <translation>延误或停滞</translation>
    </message>
    <message>
        <source>%1, late</source>
        <comment>how far a parcel is</comment>
        <translation>%1，延误</translation>
    </message>
    <message>
        <source>%1, stuck</source>
        <comment>how far a parcel is</comment>
        <translation>%1，停滞</translation>
    </message>
    <message>
        <source>queue</source>
        <comment>search word: what a parcel waits for</comment>
        <translation>待办,队列</translation>
    </message>
    <message>
        <source>status</source>
        <comment>search word</comment>
        <translation>状态</translation>
    </message>
    <message>
        <source>parcel</source>
        <comment>search word: what the carrier says</comment>
        <translation>包裹,物流</translation>
    </message>
    <message>
        <source>carrier</source>
        <comment>search word</comment>
        <translation>物流公司</translation>
    </message>
    <message>
        <source>customer</source>
        <comment>search word</comment>
        <translation>客户</translation>
    </message>
    <message>
        <source>printed</source>
        <comment>search word: papers that came out</comment>
        <translation>已打印</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>已签收</translation>
    </message>
    <message>
        <source>deadline</source>
        <comment>search word: day something was promised for</comment>
        <translation>期限</translation>
    </message>
    <message>
        <source>before</source>
        <comment>search word: promised for a day before this one</comment>
        <translation>早于</translation>
    </message>
    <message>
        <source>after</source>
        <comment>search word: promised for a day after this one</comment>
        <translation>晚于</translation>
    </message>
    <message>
        <source>needed</source>
        <comment>search word: a parcel's label, or the slip of one to pack</comment>
        <translation>必需</translation>
    </message>
    <message>
        <source>Buyer sends back</source>
        <translation>买家退回</translation>
    </message>
</context>
<context>
    <name>kontor::ShippingPage</name>
    <message>
        <source>Gather the goods…</source>
        <translation>拣货…</translation>
    </message>
    <message>
        <source>Ship…</source>
        <translation>发货…</translation>
    </message>
    <message>
        <source>Carriers and methods…</source>
        <translation>物流公司与配送方式…</translation>
    </message>
    <message>
        <source>Who carries parcels, and what buyers can choose</source>
        <translation>由谁配送，买家可选哪些方式</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Carrier</source>
        <translation>物流公司</translation>
    </message>
    <message>
        <source>Tracking number</source>
        <translation>运单号</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>件数</translation>
    </message>
    <message>
        <source>Shipping</source>
        <translation>发货</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Order, article, tracking</source>
        <translation>订单、商品、运单号</translation>
    </message>
    <message>
        <source>Nothing to ship yet</source>
        <translation>暂无待发货</translation>
    </message>
    <message>
        <source>Paid orders stand here until they have left, parcels until they have arrived, and what buyers send back until it is here.</source>
        <translation>已支付的订单在发出前、包裹在送达前、买家退回的商品在收到前都显示在此。</translation>
    </message>
    <message>
        <source>Nothing waits here</source>
        <translation>暂无数据</translation>
    </message>
    <message>
        <source>No order and no parcel is in this queue.</source>
        <translation>此视图中没有订单或包裹。</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>显示全部</translation>
    </message>
    <message numerus="yes">
        <source>%Ln shipment(s)</source>
        <translation>
            <numerusform>共 %Ln 条发货记录</numerusform>
        </translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>打印…</translation>
    </message>
    <message>
        <source>Not printed</source>
        <translation>未打印</translation>
    </message>
    <message>
        <source>Deadline</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>%1起</translation>
    </message>
    <message>
        <source>New pick list</source>
        <translation>新建拣货单</translation>
    </message>
    <message numerus="yes">
        <source>%Ln unit(s)</source>
        <translation>
            <numerusform>共 %Ln 件</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kontor::DocumentWords</name>
    <message>
        <source>Pick list</source>
        <translation>拣货单</translation>
    </message>
    <message>
        <source>Packing slip</source>
        <translation>装箱单</translation>
    </message>
    <message>
        <source>Shipping label, 100 × 150 mm</source>
        <translation>快递面单，100 × 150 毫米</translation>
    </message>
    <message>
        <source>Shipping label, 76 × 130 mm</source>
        <translation>快递面单，76 × 130 毫米</translation>
    </message>
    <message>
        <source>Invoice</source>
        <translation>发票</translation>
    </message>
    <message>
        <source>Credit note</source>
        <translation>红字发票</translation>
    </message>
    <message>
        <source>Purchase order</source>
        <translation>采购单</translation>
    </message>
    <message>
        <source>Product label</source>
        <translation>商品标签</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>报告</translation>
    </message>
</context>
<context>
    <name>kontor::PageBrowser</name>
    <message>
        <source>Preview</source>
        <translation>预览</translation>
    </message>
    <message>
        <source>Page before</source>
        <translation>上一页</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>下一页</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>the page, of so many</comment>
        <translation>第 %1 页，共 %2 页</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>缩小</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>放大</translation>
    </message>
    <message>
        <source>The whole page</source>
        <translation>整页显示</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>适合窗口</translation>
    </message>
    <message>
        <source>As large as on paper</source>
        <translation>实际大小</translation>
    </message>
    <message>
        <source>%1%</source>
        <translation>%1%</translation>
    </message>
</context>
<context>
    <name>kontor::PrintDialog</name>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>保存…</translation>
    </message>
    <message>
        <source>A PDF file</source>
        <translation>PDF 文件</translation>
    </message>
    <message>
        <source>&amp;What</source>
        <translation>内容(&amp;W)</translation>
    </message>
    <message>
        <source>Where &amp;to</source>
        <translation>输出到(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Copies</source>
        <translation>份数(&amp;C)</translation>
    </message>
    <message>
        <source>Only what was &amp;not printed yet</source>
        <translation>仅未打印过的(&amp;N)</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>单据</translation>
    </message>
    <message>
        <source>All of it was printed before, or there is nothing of this kind to print.</source>
        <translation>均已打印过，或没有此类单据可打印。</translation>
    </message>
    <message>
        <source>There is nothing of this kind to print.</source>
        <translation>没有此类单据可打印。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln selected</source>
        <translation>
            <numerusform>已选 %Ln 项</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln left out: printed before, or nothing to print</source>
        <translation>
            <numerusform>跳过 %Ln 项：已打印或无可打印</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Give numbers</source>
        <translation>分配发票号(&amp;G)</translation>
    </message>
    <message>
        <source>Nothing to print before there are numbers.</source>
        <translation>分配发票号后才能打印。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln order(s) with a refund that has no credit note yet.</source>
        <translation>
            <numerusform>%Ln 笔订单有退款尚未开红字发票。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln order(s) without an invoice.</source>
        <translation>
            <numerusform>%Ln 笔订单尚未开发票。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln wait(s) for a number of the shop's server. It comes with the next sync.</source>
        <translation>
            <numerusform>%Ln 笔正在等待店铺服务器编号，下次同步时到达。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kontor::PrintFlow</name>
    <message>
        <source>Save as PDF</source>
        <translation>另存为 PDF</translation>
    </message>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation>PDF 文件 (*.pdf)</translation>
    </message>
    <message numerus="yes">
        <source>%Ln paper(s) printed.</source>
        <translation>
            <numerusform>已打印 %Ln 张单据。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kontor::ChartsPage</name>
    <message>
        <source>Charts</source>
        <translation>图表</translation>
    </message>
    <message>
        <source>New order</source>
        <translation>新建订单</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Values of the chart</source>
        <translation>图表数值</translation>
    </message>
    <message>
        <source>How it is counted</source>
        <translation>如何计算</translation>
    </message>
    <message>
        <source>Save or copy</source>
        <translation>保存或复制</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Save as %1…</source>
        <translation>另存为 %1…</translation>
    </message>
    <message>
        <source>Nothing in these days</source>
        <translation>此期间暂无数据</translation>
    </message>
    <message>
        <source>Save the chart</source>
        <translation>保存图表</translation>
    </message>
    <message>
        <source>%1 is written.</source>
        <translation>已写入 %1。</translation>
    </message>
    <message>
        <source>Report…</source>
        <translation>报告…</translation>
    </message>
    <message>
        <source>No cost is known</source>
        <translation>成本未知</translation>
    </message>
</context>
<context>
    <name>kontor::ValueWords</name>
    <message>
        <source>%1%</source>
        <comment>a share of 100</comment>
        <translation>%1%</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 小时</translation>
    </message>
    <message>
        <source>%1 d</source>
        <comment>days</comment>
        <translation>%1 天</translation>
    </message>
</context>
<context>
    <name>kontor::ChartView</name>
    <message>
        <source>%1 · %2: %3</source>
        <comment>label, name of the values, value</comment>
        <translation>%1 · %2：%3</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>figures, currency or %</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>%1, not from 0</source>
        <comment>what an axis shows</comment>
        <translation>%1，不从 0 开始</translation>
    </message>
</context>
<context>
    <name>kontor::ChartWords</name>
    <message>
        <source>%1 · %2</source>
        <comment>figure, period</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>MMM yyyy</source>
        <comment>month and year, as QLocale writes them</comment>
        <translation>yyyy年M月</translation>
    </message>
    <message>
        <source>%1 (%2 of %3)</source>
        <comment>percentage, count, of how many</comment>
        <translation>%1（%2/%3）</translation>
    </message>
    <message>
        <source>%1 before</source>
        <comment>a figure of an earlier period</comment>
        <translation>上期%1</translation>
    </message>
    <message>
        <source>From</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Net</source>
        <translation>净销售额</translation>
    </message>
    <message>
        <source>Gross</source>
        <translation>标价总额</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>含税及运费</translation>
    </message>
    <message>
        <source>Net %1 = gross %2 − discounts %3 − returns %4</source>
        <translation>净销售额 %1 = 标价总额 %2 − 折扣 %3 − 退款 %4</translation>
    </message>
    <message>
        <source>Without tax: gross is the list price of what was sold, net is what was charged less what came back. The total adds tax and shipping. A refund counts on the day it was approved, or on the day of its order.</source>
        <translation>不含税：标价总额是售出商品的标价，净销售额是实收减去退回。合计再加上税和运费。退款计入批准当天，或计入下单当天。</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>订单数</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>件数</translation>
    </message>
    <message numerus="yes">
        <source>%Ln unit(s)</source>
        <translation>
            <numerusform>%Ln 件</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2, %3 units per order</source>
        <comment>how many orders, how many units, a decimal</comment>
        <translation>%1，%2，每单 %3 件</translation>
    </message>
    <message numerus="yes">
        <source>%Ln order(s)</source>
        <translation>
            <numerusform>%Ln 笔订单</numerusform>
        </translation>
    </message>
    <message>
        <source>Orders placed on these days; drafts and the parts of a split are left out. Units are those sold, cancelled ones left out.</source>
        <translation>这些天下的订单，不含草稿和拆分出的子单。件数是售出的，不含已取消的。</translation>
    </message>
    <message>
        <source>Net per order</source>
        <translation>每单净额</translation>
    </message>
    <message>
        <source>%1 per order</source>
        <translation>每单 %1</translation>
    </message>
    <message>
        <source>Net revenue divided by the orders placed on the same days.</source>
        <translation>净销售额除以同期下单数。</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>商品</translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s) sold; margin %1</source>
        <translation>
            <numerusform>售出 %Ln 种商品；毛利率 %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Articles by net revenue, what came back taken off. The margin is (charged − cost) / charged, of units whose cost was known when they were sold.</source>
        <translation>按扣除退回后的净销售额排列的商品。毛利率 =（实收 − 成本）/ 实收，只算售出时已知成本的件数。</translation>
    </message>
    <message>
        <source>%1: %2 of net revenue</source>
        <comment>the largest one, its share</comment>
        <translation>%1：占净销售额的 %2</translation>
    </message>
    <message>
        <source>Payment channel</source>
        <translation>收款渠道</translation>
    </message>
    <message>
        <source>Success</source>
        <translation>成功率</translation>
    </message>
    <message>
        <source>All channels: %1</source>
        <translation>所有渠道：%1</translation>
    </message>
    <message>
        <source>Attempts that succeeded, of all that ended in these days.</source>
        <translation>这些天结束的支付尝试中成功的。</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Refunded</source>
        <translation>退款额</translation>
    </message>
    <message>
        <source>Cumulative share</source>
        <translation>累计占比</translation>
    </message>
    <message>
        <source>no reason given</source>
        <translation>未说明原因</translation>
    </message>
    <message>
        <source>Orders with a refund: %1</source>
        <translation>有退款的订单：%1</translation>
    </message>
    <message>
        <source>Money approved to go back in these days, with tax, by the reason that was given. The rate is of the orders placed in these days.</source>
        <translation>这些天批准退回的金额（含税），按所给的原因。比率以这些天下的订单为准。</translation>
    </message>
    <message>
        <source>Location</source>
        <translation>仓库</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>库存成本</translation>
    </message>
    <message numerus="yes">
        <source>%Ln day(s) of cover</source>
        <translation>
            <numerusform>可售 %Ln 天</numerusform>
        </translation>
    </message>
    <message>
        <source>— days of cover</source>
        <translation>可售 — 天</translation>
    </message>
    <message>
        <source>%1 on hand, %2, sell-through %3, warning %4</source>
        <comment>units, days of cover, percentage, percentage (count of how many)</comment>
        <translation>在库 %1 件，%2，售罄率 %3，预警 %4</translation>
    </message>
    <message>
        <source>What is on hand now at its cost. Cover: at the pace of the last 28 days. Sell-through: units sold in these days, of those and what is still there.</source>
        <translation>当前库存按成本计。可售天数按最近 28 天的速度。售罄率：这些天售出的件数，占其与剩余库存之和。</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>商品种数</translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s) sold</source>
        <translation>
            <numerusform>售出 %Ln 种商品</numerusform>
        </translation>
    </message>
    <message>
        <source>Articles by falling net revenue: A makes 80 % of it, B the next 15 %, C the rest.</source>
        <translation>商品按净销售额从高到低：A 占 80%，B 占其后的 15%，C 为其余。</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>客户分群</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>客户数</translation>
    </message>
    <message>
        <source>First paid</source>
        <translation>首次付款</translation>
    </message>
    <message>
        <source>The last twelve months</source>
        <translation>最近十二个月</translation>
    </message>
    <message>
        <source>Customers by the month of their first paid order: how many of them paid for an order in that month (0) and in those after it.</source>
        <translation>客户按首个付款订单的月份：当月（0）及之后各月又付款下单的比例。</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Forecast</source>
        <translation>预测</translation>
    </message>
    <message>
        <source>Four weeks ago it would have been off by %1</source>
        <translation>按四周前的预测，误差为 %1</translation>
    </message>
    <message>
        <source>Eight weeks of sales are needed first</source>
        <translation>需要先有八周的销售数据</translation>
    </message>
    <message>
        <source>Net revenue by day, and of the next four weeks by the Holt-Winters method with a season of seven days. Its error: all that a forecast made four weeks ago would have been off by, of what came.</source>
        <translation>每日净销售额，以及用以七天为季节的 Holt-Winters 方法得出的未来四周。误差：四周前所作预测的总偏差，占实际的比例。</translation>
    </message>
    <message>
        <source>Revenue</source>
        <translation>收入</translation>
    </message>
    <message>
        <source>Orders and units</source>
        <translation>订单与件数</translation>
    </message>
    <message>
        <source>Order value</source>
        <translation>客单价</translation>
    </message>
    <message>
        <source>Best goods</source>
        <translation>畅销商品</translation>
    </message>
    <message>
        <source>Slowest goods</source>
        <translation>滞销商品</translation>
    </message>
    <message>
        <source>Categories</source>
        <translation>分类</translation>
    </message>
    <message>
        <source>Sales channels</source>
        <translation>销售渠道</translation>
    </message>
    <message>
        <source>Payment success</source>
        <translation>支付成功率</translation>
    </message>
    <message>
        <source>Refund reasons</source>
        <translation>退款原因</translation>
    </message>
    <message>
        <source>Time to ship</source>
        <translation>发货时长</translation>
    </message>
    <message>
        <source>Delivery</source>
        <translation>签收</translation>
    </message>
    <message>
        <source>Stock value</source>
        <translation>库存成本</translation>
    </message>
    <message>
        <source>Stock value over time</source>
        <translation>库存成本走势</translation>
    </message>
    <message>
        <source>Warning rate over time</source>
        <translation>库存预警率走势</translation>
    </message>
    <message>
        <source>ABC classes</source>
        <translation>ABC 分类</translation>
    </message>
    <message>
        <source>Customer groups</source>
        <translation>客户分群</translation>
    </message>
    <message>
        <source>Customers who stay</source>
        <translation>客户留存</translation>
    </message>
    <message>
        <source>Champions</source>
        <translation>明星客户</translation>
    </message>
    <message>
        <source>Loyal</source>
        <translation>忠诚</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>活跃</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新客户</translation>
    </message>
    <message>
        <source>Promising</source>
        <translation>有潜力</translation>
    </message>
    <message>
        <source>Need attention</source>
        <translation>需要关注</translation>
    </message>
    <message>
        <source>At risk</source>
        <translation>有流失风险</translation>
    </message>
    <message>
        <source>Once loyal</source>
        <translation>曾经忠诚</translation>
    </message>
    <message>
        <source>Almost lost</source>
        <translation>濒临流失</translation>
    </message>
    <message>
        <source>Dormant</source>
        <translation>沉睡</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <comment>first day, last day</comment>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>分类</translation>
    </message>
    <message>
        <source>without a category</source>
        <translation>未分类</translation>
    </message>
    <message>
        <source>Net revenue by the first category of each article, as it is filed now.</source>
        <translation>按各商品当前所属的第一个分类统计的净销售额。</translation>
    </message>
    <message>
        <source>Sales channel</source>
        <translation>销售渠道</translation>
    </message>
    <message>
        <source>Own shop</source>
        <translation>自有店铺</translation>
    </message>
    <message>
        <source>Net revenue by where the order came from.</source>
        <translation>按订单来源统计的净销售额。</translation>
    </message>
    <message>
        <source>Purchase funnel</source>
        <translation>购买漏斗</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>步骤</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>会话数</translation>
    </message>
    <message>
        <source>Of</source>
        <translation>基数</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>占比</translation>
    </message>
    <message>
        <source>Looked at goods</source>
        <translation>浏览商品</translation>
    </message>
    <message>
        <source>Put into the cart</source>
        <translation>加入购物车</translation>
    </message>
    <message>
        <source>Ordered</source>
        <translation>下单</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>付款</translation>
    </message>
    <message>
        <source>Carts abandoned</source>
        <translation>弃购</translation>
    </message>
    <message>
        <source>Paid of those who looked: %1. Carts abandoned: %2</source>
        <translation>浏览到付款 %1，弃购率 %2</translation>
    </message>
    <message>
        <source>Sessions of buyers, as files of events and storefronts tell of them; half an hour without an event ends one. Of all sessions, those that looked at goods in these days; of them, those that led to a cart, then to an order, then to a payment, in this order and within seven days, also in a later session of the same buyer. A payment without an order before it counts as both. Abandoned are carts that nobody ordered within 24 hours.</source>
        <translation>按事件文件和网店提供的买家会话计算；半小时没有事件即结束一次会话。在全部会话中，这些天浏览过商品的会话；其中依次加入购物车、下单、付款的会话，须按此顺序并在七天之内，也可以发生在同一买家之后的会话中。没有下单记录的付款同时算作下单和付款。24 小时内无人下单的购物车为弃购。</translation>
    </message>
    <message>
        <source>Month %1</source>
        <comment>0 is that of the first order</comment>
        <translation>+%1 月</translation>
    </message>
    <message numerus="yes">
        <source>%Ln customer(s) in the year. Came back, %1: %2</source>
        <comment>how many, days, percentage (count of how many)</comment>
        <translation>
            <numerusform>一年内 %Ln 位客户。复购（%1）：%2</numerusform>
        </translation>
    </message>
    <message>
        <source>Customers on file by when they last ordered, how often and for how much, in the year up to the last day; each in fifths of all. Who came back is counted of those who ordered in the chosen days: they had ordered before, or did so twice.</source>
        <translation>在册客户按截至最后一天的一年内最近下单、次数和金额分组，各按五等分。复购按所选日期内下单的客户计算：此前已下过单，或期间下单两次及以上。</translation>
    </message>
    <message>
        <source>%1 · year up to %2</source>
        <comment>figure, last day</comment>
        <translation>%1 · 截至 %2 的一年</translation>
    </message>
    <message>
        <source>Tracked articles appear here while some of them are in stock.</source>
        <translation>跟踪库存的商品有在库数量时，会显示在这里。</translation>
    </message>
    <message>
        <source>Payments appear here once they were tried. Other days may have some.</source>
        <translation>有支付尝试后会显示在这里。可以看看其他日期。</translation>
    </message>
    <message>
        <source>Refunds appear here on the day they are approved. Other days may have some.</source>
        <translation>退款会显示在批准的那一天。可以看看其他日期。</translation>
    </message>
    <message>
        <source>Orders of these days appear here once their first parcel has left.</source>
        <translation>这些天的订单发出第一个包裹后，会显示在这里。</translation>
    </message>
    <message>
        <source>Parcels of the orders of these days appear here once they are delivered.</source>
        <translation>这些天的订单的包裹送达后，会显示在这里。</translation>
    </message>
    <message>
        <source>Stock appears here once there is some with a cost: enter what your articles cost you.</source>
        <translation>有成本的库存会显示在这里：请填写商品的成本。</translation>
    </message>
    <message>
        <source>Each day on which the shop is opened adds its rate.</source>
        <translation>每个打开店铺的日子都会留下当天的预警率。</translation>
    </message>
    <message>
        <source>Customers on file appear here with their first order.</source>
        <translation>在册客户下第一笔订单后，会显示在这里。</translation>
    </message>
    <message>
        <source>Visits appear here once you import a file of events or connect a storefront.</source>
        <translation>导入事件文件或连接网店后，访问会显示在这里。</translation>
    </message>
    <message>
        <source>Orders appear here on the day they are placed. Other days may have some, and without filters there are more.</source>
        <translation>订单会显示在下单的那一天。可以看看其他日期，或去掉筛选条件。</translation>
    </message>
</context>
<context>
    <name>kontor::LedgerDialog</name>
    <message>
        <source>Payments by channel</source>
        <translation>按渠道统计收款</translation>
    </message>
    <message>
        <source>Each sum stands on the day the money moved, that of unattached payments too. Double-click a channel to see its payments.</source>
        <translation>每笔金额按资金变动当天计入，未对应订单的收款也计入。双击渠道可查看其收款。</translation>
    </message>
    <message>
        <source>&amp;Period</source>
        <translation>期间(&amp;P)</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>渠道</translation>
    </message>
    <message>
        <source>Payments</source>
        <translation>笔数</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>收款</translation>
    </message>
    <message>
        <source>Refunded</source>
        <translation>退款</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>拒付</translation>
    </message>
    <message>
        <source>Fees</source>
        <translation>手续费</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>净额</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>本月</translation>
    </message>
    <message>
        <source>Last month</source>
        <translation>上月</translation>
    </message>
    <message>
        <source>This year</source>
        <translation>今年</translation>
    </message>
    <message>
        <source>Last year</source>
        <translation>去年</translation>
    </message>
    <message>
        <source>Since the beginning</source>
        <translation>自始至今</translation>
    </message>
    <message>
        <source>All channels, %1</source>
        <comment>currency</comment>
        <translation>所有渠道（%1）</translation>
    </message>
    <message>
        <source>No money moved in this period.</source>
        <translation>此期间没有资金变动。</translation>
    </message>
</context>
<context>
    <name>kontor::PaperPreview</name>
    <message>
        <source>How papers will look</source>
        <translation>单据样式</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>kontor::PaperSettings</name>
    <message>
        <source>Language of &amp;papers</source>
        <translation>单据语言(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Head: address of the shop</source>
        <translation>抬头（店铺地址）(&amp;H)</translation>
    </message>
    <message>
        <source>Ta&amp;x number</source>
        <translation>税号(&amp;X)</translation>
    </message>
    <message>
        <source>&amp;Thanks, below the articles</source>
        <translation>商品下方致谢语(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Foot of every page</source>
        <translation>每页页脚(&amp;F)</translation>
    </message>
    <message>
        <source>Pre&amp;view…</source>
        <translation>预览(&amp;V)…</translation>
    </message>
    <message>
        <source>&amp;Choose…</source>
        <translation>选择(&amp;C)…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Logo</source>
        <translation>徽标</translation>
    </message>
    <message>
        <source>Choose a logo</source>
        <translation>选择徽标</translation>
    </message>
    <message>
        <source>Pictures (*.png *.jpg *.jpeg *.webp)</source>
        <translation>图片 (*.png *.jpg *.jpeg *.webp)</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Not here yet</source>
        <comment>a picture another desk has</comment>
        <translation>尚未同步</translation>
    </message>
    <message>
        <source>La&amp;bels on goods</source>
        <translation>商品标签尺寸(&amp;B)</translation>
    </message>
    <message>
        <source>%1 × %2 mm</source>
        <translation>%1 × %2 毫米</translation>
    </message>
</context>
<context>
    <name>kontor::PaymentPane</name>
    <message>
        <source>Details of the payment</source>
        <translation>收款详情</translation>
    </message>
    <message>
        <source>Ordered: %1</source>
        <comment>time</comment>
        <translation>%1下单</translation>
    </message>
    <message>
        <source>Attach to an order…</source>
        <translation>关联订单…</translation>
    </message>
    <message>
        <source>Not ours</source>
        <translation>与本店无关</translation>
    </message>
    <message>
        <source>Record payment…</source>
        <translation>登记收款…</translation>
    </message>
    <message>
        <source>Refund the excess</source>
        <translation>退还多付部分</translation>
    </message>
    <message>
        <source>Paid again…</source>
        <translation>重新到账…</translation>
    </message>
    <message>
        <source>Taken back by the bank…</source>
        <translation>登记拒付…</translation>
    </message>
    <message>
        <source>Open the order</source>
        <translation>打开订单</translation>
    </message>
    <message>
        <source>What is left of it</source>
        <translation>收支明细</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>收款</translation>
    </message>
    <message>
        <source>From another order</source>
        <translation>来自其他订单</translation>
    </message>
    <message>
        <source>To another order</source>
        <translation>转入其他订单</translation>
    </message>
    <message>
        <source>Refunds, sent or to be sent</source>
        <translation>退款（含待打款）</translation>
    </message>
    <message>
        <source>Taken back by the bank</source>
        <translation>拒付</translation>
    </message>
    <message>
        <source>Kept by the channel</source>
        <translation>渠道手续费</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>净额</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>Paid, less refunds</source>
        <translation>已付未退</translation>
    </message>
    <message>
        <source>Orders that owe just this</source>
        <translation>待付金额正好相符的订单</translation>
    </message>
    <message>
        <source>Attach</source>
        <translation>关联</translation>
    </message>
    <message>
        <source>Attach to order %1</source>
        <translation>关联到订单 %1</translation>
    </message>
    <message>
        <source>Due after cancellations and refunds</source>
        <translation>扣除取消和退款后应付</translation>
    </message>
    <message>
        <source>Still to pay</source>
        <translation>待付</translation>
    </message>
    <message>
        <source>Paid too much</source>
        <translation>多付</translation>
    </message>
</context>
<context>
    <name>kontor::PaymentWords</name>
    <message>
        <source>Awaited</source>
        <translation>待到账</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>已收款</translation>
    </message>
    <message>
        <source>Partly refunded</source>
        <translation>部分退款</translation>
    </message>
    <message>
        <source>Refunded</source>
        <translation>已退款</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>拒付</translation>
    </message>
    <message>
        <source>Moved</source>
        <translation>已转移</translation>
    </message>
    <message>
        <source>Unattached</source>
        <translation>未匹配订单</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>待收款</translation>
    </message>
    <message>
        <source>Overpaid</source>
        <translation>多付</translation>
    </message>
    <message>
        <source>queue</source>
        <comment>search word: what payments are looked through for</comment>
        <translation>待办,队列</translation>
    </message>
    <message>
        <source>status</source>
        <comment>search word</comment>
        <translation>状态</translation>
    </message>
    <message>
        <source>channel</source>
        <comment>search word</comment>
        <translation>渠道</translation>
    </message>
    <message>
        <source>customer</source>
        <comment>search word</comment>
        <translation>客户</translation>
    </message>
    <message>
        <source>reference</source>
        <comment>search word</comment>
        <translation>备注</translation>
    </message>
    <message>
        <source>total</source>
        <comment>search word</comment>
        <translation>金额</translation>
    </message>
    <message>
        <source>currency</source>
        <comment>search word</comment>
        <translation>币种</translation>
    </message>
    <message>
        <source>on</source>
        <comment>search word: day the money came</comment>
        <translation>日期</translation>
    </message>
    <message>
        <source>before</source>
        <comment>search word: came before this day</comment>
        <translation>早于</translation>
    </message>
    <message>
        <source>after</source>
        <comment>search word: came after this day</comment>
        <translation>晚于</translation>
    </message>
</context>
<context>
    <name>kontor::PaymentsPage</name>
    <message>
        <source>Statement…</source>
        <translation>导入对账单…</translation>
    </message>
    <message>
        <source>Compare what a channel says with what is booked here</source>
        <translation>将渠道对账单与本店账目核对</translation>
    </message>
    <message>
        <source>By channel…</source>
        <translation>按渠道统计…</translation>
    </message>
    <message>
        <source>What came through each channel, what went back, and the fees</source>
        <translation>各渠道的收款、退款和手续费</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>渠道</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Given back</source>
        <translation>已退</translation>
    </message>
    <message>
        <source>Fee</source>
        <translation>手续费</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>净额</translation>
    </message>
    <message>
        <source>Payments</source>
        <translation>收款</translation>
    </message>
    <message>
        <source>New payment</source>
        <translation>新建收款</translation>
    </message>
    <message>
        <source>For which order did money come?</source>
        <translation>这笔款项是哪笔订单的？</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>Attach the payment</source>
        <translation>关联订单</translation>
    </message>
    <message>
        <source>%1
Which order did this money come for?</source>
        <comment>lines, a payment each</comment>
        <translation>%1
这笔款项属于哪笔订单？</translation>
    </message>
    <message>
        <source>The payment is put aside.</source>
        <translation>该款项已搁置。</translation>
    </message>
    <message>
        <source>The payment is booked on the order.</source>
        <translation>该款项已记入订单。</translation>
    </message>
    <message>
        <source>paid too much</source>
        <translation>多付</translation>
    </message>
    <message>
        <source>A refund is asked for; it waits among the refunds.</source>
        <translation>已申请退款，请在退款中处理。</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Order, customer, reference</source>
        <translation>订单、客户、备注</translation>
    </message>
    <message numerus="yes">
        <source>%Ln order(s)</source>
        <translation>
            <numerusform>共 %Ln 笔订单</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln payment(s)</source>
        <translation>
            <numerusform>共 %Ln 笔收款</numerusform>
        </translation>
    </message>
    <message>
        <source>No payments yet</source>
        <translation>暂无收款</translation>
    </message>
    <message>
        <source>Money that comes for orders is listed here, with what went back and what the channels kept.</source>
        <translation>订单的收款列在这里，以及退款和渠道手续费。</translation>
    </message>
    <message>
        <source>Nothing here</source>
        <translation>暂无数据</translation>
    </message>
    <message>
        <source>No payment and no order is in this view.</source>
        <translation>此视图中没有收款或订单。</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>显示全部</translation>
    </message>
    <message>
        <source>%1 − %2 refunds and chargebacks − %3 fees = %4</source>
        <comment>sums of payments</comment>
        <translation>%1 − 退款及拒付 %2 − 手续费 %3 = %4</translation>
    </message>
    <message>
        <source>Attach to an order…</source>
        <translation>关联订单…</translation>
    </message>
    <message>
        <source>For payments that belong to no order yet</source>
        <translation>用于尚未关联订单的收款</translation>
    </message>
    <message>
        <source>Open the order</source>
        <translation>打开订单</translation>
    </message>
    <message>
        <source>Where all selected rows are about one order</source>
        <translation>当所选各行都属于同一笔订单时可用</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copies the selected rows for a spreadsheet</source>
        <translation>复制所选各行，供电子表格使用</translation>
    </message>
    <message>
        <source>Attach the payments</source>
        <translation>关联收款</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more payment(s)</source>
        <translation>
            <numerusform>另有 %Ln 笔收款</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln payment(s) booked on the order.</source>
        <translation>
            <numerusform>已将 %Ln 笔收款记入该订单。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kontor::ShopFileForm</name>
    <message>
        <source>This &amp;desk</source>
        <translation>本机名称(&amp;D)</translation>
    </message>
    <message>
        <source>Counter, office, packing table</source>
        <translation>收银台、办公室、打包台</translation>
    </message>
    <message>
        <source>Shop &amp;file</source>
        <translation>店铺文件(&amp;F)</translation>
    </message>
    <message>
        <source>Where the shop file will lie</source>
        <translation>店铺文件的存放位置</translation>
    </message>
    <message>
        <source>C&amp;hange…</source>
        <translation>更改(&amp;H)…</translation>
    </message>
    <message>
        <source>Where to keep the shop</source>
        <translation>把店铺存放在哪里</translation>
    </message>
    <message>
        <source>Kontor shops (*.kontor)</source>
        <translation>Kontor 店铺 (*.kontor)</translation>
    </message>
    <message>
        <source>⚠ Nothing can be written into this folder. Choose another place.</source>
        <translation>⚠ 此文件夹无法写入，请选择其他位置。</translation>
    </message>
</context>
<context>
    <name>kontor::ReportDialog</name>
    <message>
        <source>Report</source>
        <translation>报告</translation>
    </message>
    <message>
        <source>Figures of a period as pages, to print or to keep as a PDF.</source>
        <translation>某一期间的统计数据，可打印或保存为 PDF。</translation>
    </message>
    <message>
        <source>A PDF file</source>
        <translation>PDF 文件</translation>
    </message>
    <message>
        <source>&amp;First day</source>
        <translation>起始日(&amp;F)</translation>
    </message>
    <message>
        <source>L&amp;ast day</source>
        <translation>结束日(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Report</source>
        <translation>报告(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Period</source>
        <translation>期间(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>语言(&amp;L)</translation>
    </message>
    <message>
        <source>Where &amp;to</source>
        <translation>输出到(&amp;T)</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>预览</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more page(s) are not shown here.</source>
        <translation>
            <numerusform>另有 %Ln 页未在此显示。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Reading the shop: %1 of %Ln order(s)</source>
        <translation>
            <numerusform>正在读取店铺：%1/%Ln 笔订单</numerusform>
        </translation>
    </message>
    <message>
        <source>Reading the shop…</source>
        <translation>正在读取店铺…</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>保存…</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>页数</translation>
    </message>
    <message>
        <source>The first day is after the last one.</source>
        <translation>起始日晚于结束日。</translation>
    </message>
</context>
<context>
    <name>kontor::ReportFlow</name>
    <message>
        <source>%1 is printed.</source>
        <comment>a report</comment>
        <translation>已打印%1。</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>保存报告</translation>
    </message>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation>PDF 文件 (*.pdf)</translation>
    </message>
    <message>
        <source>%1 is written.</source>
        <translation>已写入 %1。</translation>
    </message>
</context>
<context>
    <name>kontor::ReportWords</name>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>昨天</translation>
    </message>
    <message>
        <source>Last 28 days</source>
        <translation>最近 28 天</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>本月</translation>
    </message>
    <message>
        <source>Last month</source>
        <translation>上月</translation>
    </message>
    <message>
        <source>This quarter</source>
        <translation>本季度</translation>
    </message>
    <message>
        <source>This year</source>
        <translation>今年</translation>
    </message>
    <message>
        <source>Last year</source>
        <translation>去年</translation>
    </message>
    <message>
        <source>Last 365 days</source>
        <translation>最近 365 天</translation>
    </message>
    <message>
        <source>Daily close</source>
        <translation>日结</translation>
    </message>
    <message>
        <source>Sales</source>
        <translation>销售</translation>
    </message>
    <message>
        <source>Stock</source>
        <translation>库存</translation>
    </message>
    <message>
        <source>Tax summary</source>
        <translation>税务汇总</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>From … to …</source>
        <translation>自定义…</translation>
    </message>
</context>
<context>
    <name>kontor::ChartFilters</name>
    <message>
        <source>Last 28 days</source>
        <translation>最近 28 天</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>昨天</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>最近 7 天</translation>
    </message>
    <message>
        <source>This week</source>
        <translation>本周</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>本月</translation>
    </message>
    <message>
        <source>Last month</source>
        <translation>上月</translation>
    </message>
    <message>
        <source>This quarter</source>
        <translation>本季度</translation>
    </message>
    <message>
        <source>This year</source>
        <translation>今年</translation>
    </message>
    <message>
        <source>Last year</source>
        <translation>去年</translation>
    </message>
    <message>
        <source>Last 365 days</source>
        <translation>最近 365 天</translation>
    </message>
    <message>
        <source>From … to …</source>
        <translation>自定日期…</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>自动</translation>
    </message>
    <message>
        <source>By day</source>
        <translation>按天</translation>
    </message>
    <message>
        <source>By week</source>
        <translation>按周</translation>
    </message>
    <message>
        <source>By month</source>
        <translation>按月</translation>
    </message>
    <message>
        <source>Not compared</source>
        <translation>不对比</translation>
    </message>
    <message>
        <source>vs. previous period</source>
        <translation>与上一时段对比</translation>
    </message>
    <message>
        <source>vs. previous year</source>
        <translation>与去年同期对比</translation>
    </message>
    <message>
        <source>Refunds by refund date</source>
        <translation>退款计入退款当天</translation>
    </message>
    <message>
        <source>Refunds by order date</source>
        <translation>退款计入下单当天</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>时段</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>第一天</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>最后一天</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>分段</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>对比</translation>
    </message>
    <message>
        <source>When refunds count</source>
        <translation>退款计入哪天</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>币种</translation>
    </message>
    <message>
        <source>Sales channel</source>
        <translation>销售渠道</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>分类</translation>
    </message>
    <message>
        <source>Location</source>
        <translation>仓库</translation>
    </message>
    <message>
        <source>All sales channels</source>
        <translation>所有销售渠道</translation>
    </message>
    <message>
        <source>Own shop</source>
        <translation>自有店铺</translation>
    </message>
    <message>
        <source>All categories</source>
        <translation>所有分类</translation>
    </message>
    <message>
        <source>All locations</source>
        <translation>所有仓库</translation>
    </message>
</context>
<context>
    <name>kontor::RateTiles</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Orders paid</source>
        <translation>订单支付率</translation>
    </message>
    <message>
        <source>Orders that were once paid in full, of the orders placed in the period.</source>
        <translation>时段内所下订单中，曾全额付清的订单所占比例。</translation>
    </message>
    <message>
        <source>Payment success</source>
        <translation>支付成功率</translation>
    </message>
    <message>
        <source>Payment attempts that succeeded, of those that ended.</source>
        <translation>已结束的支付尝试中，成功的次数。</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>签收率</translation>
    </message>
    <message>
        <source>Parcels delivered, of those in a final state, of the orders placed in the period.</source>
        <translation>时段内所下订单的包裹中，已到终态的包裹里已签收的比例。</translation>
    </message>
    <message>
        <source>Stock warning</source>
        <translation>库存预警率</translation>
    </message>
    <message>
        <source>Registration</source>
        <translation>注册成功率</translation>
    </message>
    <message>
        <source>Accounts activated, of registrations tried. A storefront tells of them.</source>
        <translation>尝试注册中已激活的账户。由网店前台提供数据。</translation>
    </message>
    <message>
        <source>Search accuracy</source>
        <translation>搜索准确率</translation>
    </message>
    <message>
        <source>Relevant results, of those shown for judged searches. A storefront tells of them.</source>
        <translation>已评判的搜索所展示的结果中，相关的结果。由网店前台提供数据。</translation>
    </message>
    <message>
        <source>Data accuracy</source>
        <translation>数据准确率</translation>
    </message>
    <message>
        <source>Events of buyers that are whole and new, of those received. Files of events and storefronts tell of them.</source>
        <translation>完整且不重复的买家事件，占收到的事件。由事件文件和网店提供。</translation>
    </message>
    <message>
        <source>before: %1</source>
        <translation>上期：%1</translation>
    </message>
    <message>
        <source>Show the warnings</source>
        <translation>查看预警</translation>
    </message>
    <message>
        <source>Show the orders</source>
        <translation>查看订单</translation>
    </message>
    <message>
        <source>Places of tracked articles at or under their threshold, of all such places, now: an article in two locations counts twice, and warnings that were put off count, too.</source>
        <translation>当前跟踪库存的商品在各仓库的存放处中，不高于预警值的：一种商品在两个仓库算两处，暂缓的预警也计入。</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>count, of how many</comment>
        <translation>%1/%2</translation>
    </message>
    <message>
        <source>now</source>
        <comment>what a rate is of, instead of days</comment>
        <translation>当前</translation>
    </message>
    <message>
        <source>No orders placed</source>
        <translation>没有订单</translation>
    </message>
    <message>
        <source>No payments tried</source>
        <translation>没有支付尝试</translation>
    </message>
    <message>
        <source>No parcels arrived</source>
        <translation>没有包裹送达</translation>
    </message>
    <message>
        <source>Nothing is tracked</source>
        <translation>没有跟踪库存</translation>
    </message>
    <message>
        <source>No accounts known</source>
        <translation>没有账户数据</translation>
    </message>
    <message>
        <source>No searches judged</source>
        <translation>没有评判的搜索</translation>
    </message>
    <message>
        <source>No visits known</source>
        <translation>没有访问数据</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln place(s)</source>
        <comment>of articles: one in two locations has two</comment>
        <translation>
            <numerusform>%1/%Ln 处</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>percentage, count of how many</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Now: %1</source>
        <comment>a rate</comment>
        <translation>当前：%1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>period, a rate</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Before: %1</source>
        <comment>a rate</comment>
        <translation>此前：%1</translation>
    </message>
</context>
<context>
    <name>kontor::WarnedWords</name>
    <message>
        <source>Nothing was kept of these days</source>
        <translation>这些天没有留存记录</translation>
    </message>
    <message>
        <source>%1 at the end (%2 of %3), between %4 and %5 in these days</source>
        <comment>share of the places that warn</comment>
        <translation>期末 %1（%2/%3），期间在 %4 与 %5 之间</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Week up to</source>
        <translation>截至（周）</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>月份</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>预警率</translation>
    </message>
    <message>
        <source>%1 before</source>
        <comment>a figure of an earlier period</comment>
        <translation>上期%1</translation>
    </message>
    <message>
        <source>Warning</source>
        <comment>places of articles</comment>
        <translation>预警存放处</translation>
    </message>
    <message>
        <source>Tracked</source>
        <comment>places of articles</comment>
        <translation>存放处总数</translation>
    </message>
    <message>
        <source>Places of tracked articles at or under their threshold, of all such places: an article in two locations counts twice, and warnings that were put off count, too. Today is as it stands now. Of an earlier day it is what the first desk found that had the shop open then, of a week or month what was found on the last such day in it. Days on which nobody had the shop open have no rate. Categories are not told apart.</source>
        <translation>跟踪库存的商品在各仓库的存放处中，不高于预警值的所占比例：一种商品在两个仓库算两处，暂缓的预警也计入。今天按当前状况计算；过去的某一天取当天最先打开店铺的工位所留存的状况，某周或某月取其中最后一个有留存的日子。无人打开店铺的日子没有预警率。不按分类区分。</translation>
    </message>
</context>
<context>
    <name>kontor::WorthWords</name>
    <message>
        <source>No cost is known for the stock of these days</source>
        <translation>这些天的库存成本未知</translation>
    </message>
    <message>
        <source>%1 at the end, between %2 and %3 in these days</source>
        <comment>value of the stock</comment>
        <translation>期末 %1，期间在 %2 与 %3 之间</translation>
    </message>
    <message>
        <source>End of</source>
        <translation>截至月末</translation>
    </message>
    <message>
        <source>Up to</source>
        <translation>截至</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>库存成本</translation>
    </message>
    <message>
        <source>%1 before</source>
        <comment>a figure of an earlier period</comment>
        <translation>上期%1</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>件数</translation>
    </message>
    <message>
        <source>Without cost</source>
        <comment>places of articles</comment>
        <translation>成本未知</translation>
    </message>
    <message>
        <source>Units on hand at the end of each day, week or month, at the cost each article had at that moment: as it was set, or its moving average where the shop keeps one. Only articles that were tracked and not archived then. Stock without a cost is left out and counted separately; where no cost at all was known there is no value. What is entered late counts on the day it happened.</source>
        <translation>每天、每周或每月末的在库数量，按各商品当时的成本计算：手工设定的成本，或店铺采用移动平均时到货后的平均成本。只计当时跟踪库存且未归档的商品。成本未知的部分不计入，另行列出数目；完全没有已知成本时不显示库存成本。补录的变动计入其发生的那一天。</translation>
    </message>
</context>
<context>
    <name>kontor::SlowWords</name>
    <message>
        <source>Article</source>
        <translation>商品</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>库存成本</translation>
    </message>
    <message>
        <source>Sold</source>
        <translation>售出</translation>
    </message>
    <message>
        <source>On hand</source>
        <translation>在库</translation>
    </message>
    <message>
        <source>Lasts</source>
        <comment>for how many days the stock does</comment>
        <translation>可售天数</translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s) in stock</source>
        <translation>
            <numerusform>有库存的商品 %Ln 种</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of %1 were not sold in these days; they cost %2</source>
        <comment>count, how many in stock, money</comment>
        <translation>
            <numerusform>%1，其中 %Ln 种这些天没有售出，成本合计 %2</numerusform>
        </translation>
    </message>
    <message>
        <source>Tracked articles with units on hand, those of which the fewest units were sold in these days first, in whatever currency; of as many, those in which the most money lies. Value is what is on hand now at its cost. It lasts so many days at the pace of these days; the list of stock goes by the last 28 days.</source>
        <translation>跟踪库存且有在库数量的商品，这些天售出件数最少的在前（不分币种）；件数相同时，占用资金多的在前。库存成本是当前在库数量按成本计算。可售天数按这些天的售出速度计算；库存列表按近 28 天计算。</translation>
    </message>
</context>
<context>
    <name>kontor::TimeWords</name>
    <message>
        <source>%1–%2 h</source>
        <comment>hours, from and up to</comment>
        <translation>%1–%2 小时</translation>
    </message>
    <message>
        <source>%1–%2 d</source>
        <comment>days, from and up to</comment>
        <translation>%1–%2 天</translation>
    </message>
    <message>
        <source>≥ %1 d</source>
        <comment>days</comment>
        <translation>≥ %1 天</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时长</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>订单数</translation>
    </message>
    <message>
        <source>Half within %1, nine of ten within %2</source>
        <translation>半数订单在 %1内发货，九成在 %2内</translation>
    </message>
    <message>
        <source>From order to first parcel, of the orders placed in these days that were shipped: by the hour up to two days, by the day after that.</source>
        <translation>这些天下单且已发货的订单，从下单到首个包裹的时间：两天以内按小时，之后按天。</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>天</translation>
    </message>
    <message>
        <source>Parcels</source>
        <translation>包裹数</translation>
    </message>
    <message>
        <source>On time: %1. Delivered: %2</source>
        <translation>准时 %1，签收 %2</translation>
    </message>
    <message>
        <source>Whole days from shipping to delivery. On time is within seven days, of the parcels delivered. Delivered is of all parcels in a final state: delivered, returned, lost or cancelled. Of the orders placed in these days.</source>
        <translation>从发货到签收的整天数。准时指已签收包裹中七天内签收的。签收以所有终态包裹为准：签收、退回、丢失或取消。均为这些天下的订单。</translation>
    </message>
</context>
<context>
    <name>kontor::FunnelField</name>
    <message>
        <source>%1 of %2</source>
        <comment>count, of how many</comment>
        <translation>%1/%2</translation>
    </message>
</context>
</TS>
