<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>kontor::Activity</name>
    <message numerus="yes">
        <source>Order placed, %n unit(s)</source>
        <translation>
            <numerusform>Order placed, %n unit</numerusform>
            <numerusform>Order placed, %n units</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unit(s) cancelled</source>
        <translation>
            <numerusform>%n unit cancelled</numerusform>
            <numerusform>%n units cancelled</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unit(s) packed</source>
        <translation>
            <numerusform>%n unit packed</numerusform>
            <numerusform>%n units packed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Change of %Ln article(s) undone</source>
        <translation>
            <numerusform>Change of %Ln article undone</numerusform>
            <numerusform>Change of %Ln articles undone</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s) changed in one step</source>
        <translation>
            <numerusform>%Ln article changed in one step</numerusform>
            <numerusform>%Ln articles changed in one step</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln article(s): change undone</source>
        <comment>field, how many</comment>
        <translation>
            <numerusform>%1 of %Ln article: change undone</numerusform>
            <numerusform>%1 of %Ln articles: change undone</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln article(s) changed</source>
        <comment>field, how many</comment>
        <translation>
            <numerusform>%1 of %Ln article changed</numerusform>
            <numerusform>%1 of %Ln articles changed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kontor::ArrivalDialog</name>
    <message numerus="yes">
        <source>%n unit(s)</source>
        <translation>
            <numerusform>%n unit</numerusform>
            <numerusform>%n units</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kontor::AttentionWords</name>
    <message numerus="yes">
        <source>%Ln unit(s)</source>
        <translation>
            <numerusform>%Ln unit</numerusform>
            <numerusform>%Ln units</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kontor::BulkBar</name>
    <message numerus="yes">
        <source>%Ln selected</source>
        <translation>
            <numerusform>%Ln selected</numerusform>
            <numerusform>%Ln selected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kontor::BulkText</name>
    <message numerus="yes">
        <source>%Ln payment(s) are recorded.</source>
        <translation>
            <numerusform>%Ln payment is recorded.</numerusform>
            <numerusform>%Ln payments are recorded.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln order(s) are shipped.</source>
        <translation>
            <numerusform>%Ln order is shipped.</numerusform>
            <numerusform>%Ln orders are shipped.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln order(s) are tagged “%1”.</source>
        <translation>
            <numerusform>%Ln order is tagged “%1”.</numerusform>
            <numerusform>%Ln orders are tagged “%1”.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The tag “%1” is taken from %Ln order(s).</source>
        <translation>
            <numerusform>The tag “%1” is taken from %Ln order.</numerusform>
            <numerusform>The tag “%1” is taken from %Ln orders.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln order(s) are on hold.</source>
        <translation>
            <numerusform>%Ln order is on hold.</numerusform>
            <numerusform>%Ln orders are on hold.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln order(s) are released.</source>
        <translation>
            <numerusform>%Ln order is released.</numerusform>
            <numerusform>%Ln orders are released.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln order(s) are cancelled.</source>
        <translation>
            <numerusform>%Ln order is cancelled.</numerusform>
            <numerusform>%Ln orders are cancelled.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kontor::BulkDialog</name>
    <message numerus="yes">
        <source>%1 %Ln other(s) are left out.</source>
        <comment>what was done</comment>
        <translation>
            <numerusform>%1 %Ln other is left out.</numerusform>
            <numerusform>%1 %Ln others are left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln order(s) selected</source>
        <translation>
            <numerusform>%Ln order selected</numerusform>
            <numerusform>%Ln orders selected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unit(s) leave</source>
        <translation>
            <numerusform>%n unit leaves</numerusform>
            <numerusform>%n units leave</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unit(s) leave as %1</source>
        <comment>tracking number</comment>
        <translation>
            <numerusform>%n unit leaves as %1</numerusform>
            <numerusform>%n units leave as %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln order(s) left out</source>
        <translation>
            <numerusform>%Ln order left out</numerusform>
            <numerusform>%Ln orders left out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Record %Ln payment(s)</source>
        <translation>
            <numerusform>Record %Ln payment</numerusform>
            <numerusform>Record %Ln payments</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Ship %Ln order(s)</source>
        <translation>
            <numerusform>Ship %Ln order</numerusform>
            <numerusform>Ship %Ln orders</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Tag %Ln order(s)</source>
        <translation>
            <numerusform>Tag %Ln order</numerusform>
            <numerusform>Tag %Ln orders</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take the tag from %Ln order(s)</source>
        <translation>
            <numerusform>Take the tag from %Ln order</numerusform>
            <numerusform>Take the tag from %Ln orders</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Hold %Ln order(s)</source>
        <translation>
            <numerusform>Hold %Ln order</numerusform>
            <numerusform>Hold %Ln orders</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Release %Ln order(s)</source>
        <translation>
            <numerusform>Release %Ln order</numerusform>
            <numerusform>Release %Ln orders</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Cancel %Ln order(s)</source>
        <translation>
            <numerusform>Cancel %Ln order</numerusform>
            <numerusform>Cancel %Ln orders</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kontor::BulkEditDialog</name>
    <message numerus="yes">
        <source>Edit %Ln article(s)</source>
        <translation>
            <numerusform>Edit %Ln article</numerusform>
            <numerusform>Edit %Ln articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Fill in %Ln row(s)</source>
        <translation>
            <numerusform>Fill in %Ln row</numerusform>
            <numerusform>Fill in %Ln rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Apply %Ln change(s)</source>
        <translation>
            <numerusform>Apply %Ln change</numerusform>
            <numerusform>Apply %Ln changes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln cell(s) cannot be right: %1</source>
        <translation>
            <numerusform>%Ln cell cannot be right: %1</numerusform>
            <numerusform>%Ln cells cannot be right: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kontor::CategoryTreeModel</name>
    <message numerus="yes">
        <source>%Ln article(s) in it and below</source>
        <translation>
            <numerusform>%Ln article in it and below</numerusform>
            <numerusform>%Ln articles in it and below</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Warns at %Ln unit(s)</source>
        <translation>
            <numerusform>Warns at %Ln unit</numerusform>
            <numerusform>Warns at %Ln units</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %Ln article(s)</source>
        <translation>
            <numerusform>%1, %Ln article</numerusform>
            <numerusform>%1, %Ln articles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kontor::ChartWords</name>
    <message numerus="yes">
        <source>%Ln unit(s)</source>
        <translation>
            <numerusform>%Ln unit</numerusform>
            <numerusform>%Ln units</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln order(s)</source>
        <translation>
            <numerusform>%Ln order</numerusform>
            <numerusform>%Ln orders</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s) sold; margin %1</source>
        <translation>
            <numerusform>%Ln article sold; margin %1</numerusform>
            <numerusform>%Ln articles sold; margin %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln day(s) of cover</source>
        <translation>
            <numerusform>%Ln day of cover</numerusform>
            <numerusform>%Ln days of cover</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s) sold</source>
        <translation>
            <numerusform>%Ln article sold</numerusform>
            <numerusform>%Ln articles sold</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln customer(s) in the year. Came back, %1: %2</source>
        <comment>how many, days, percentage (count of how many)</comment>
        <translation>
            <numerusform>%Ln customer in the year. Came back, %1: %2</numerusform>
            <numerusform>%Ln customers in the year. Came back, %1: %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kontor::ChipRow</name>
    <message numerus="yes">
        <source>%1, %n record(s)</source>
        <translation>
            <numerusform>%1, %n record</numerusform>
            <numerusform>%1, %n records</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kontor::CustomerFlow</name>
    <message numerus="yes">
        <source>%Ln customer(s) merged into %1.</source>
        <translation>
            <numerusform>%Ln customer merged into %1.</numerusform>
            <numerusform>%Ln customers merged into %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Choose at most %Ln customers that are one person.</source>
        <translation>
            <numerusform>Choose at most %Ln customer.</numerusform>
            <numerusform>Choose at most %Ln customers that are one person.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>tag “%1” of %Ln customer(s)</source>
        <translation>
            <numerusform>tag “%1” of %Ln customer</numerusform>
            <numerusform>tag “%1” of %Ln customers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln customer(s) tagged “%1”.</source>
        <translation>
            <numerusform>%Ln customer tagged “%1”.</numerusform>
            <numerusform>%Ln customers tagged “%1”.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>“%1” taken from %Ln customer(s).</source>
        <translation>
            <numerusform>“%1” taken from %Ln customer.</numerusform>
            <numerusform>“%1” taken from %Ln customers.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kontor::CustomerPane</name>
    <message numerus="yes">
        <source>%Ln order(s)</source>
        <translation>
            <numerusform>%Ln order</numerusform>
            <numerusform>%Ln orders</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kontor::CustomerTagDialog</name>
    <message numerus="yes">
        <source>Tag %Ln customer(s)</source>
        <translation>
            <numerusform>Tag %Ln customer</numerusform>
            <numerusform>Tag %Ln customers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take a tag from %Ln customer(s)</source>
        <translation>
            <numerusform>Take a tag from %Ln customer</numerusform>
            <numerusform>Take a tag from %Ln customers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kontor::CustomersPage</name>
    <message numerus="yes">
        <source>%Ln order(s)  ·  %1</source>
        <translation>
            <numerusform>%Ln order  ·  %1</numerusform>
            <numerusform>%Ln orders  ·  %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln customer(s)</source>
        <translation>
            <numerusform>%Ln customer</numerusform>
            <numerusform>%Ln customers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kontor::DesksDialog</name>
    <message numerus="yes">
        <source>sent away, %Ln change(s) kept apart</source>
        <translation>
            <numerusform>sent away, %Ln change kept apart</numerusform>
            <numerusform>sent away, %Ln changes kept apart</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>“%1” sent %Ln change(s) after it was sent away. They are judged as if they came now, and stay.</source>
        <translation>
            <numerusform>“%1” sent %Ln change after it was sent away. It is judged as if it came now, and stays.</numerusform>
            <numerusform>“%1” sent %Ln changes after it was sent away. They are judged as if they came now, and stay.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>“%1” sent %Ln change(s) after it was sent away. They never count in the shop; that desk is told so and keeps them in its own file.</source>
        <translation>
            <numerusform>“%1” sent %Ln change after it was sent away. It never counts in the shop; that desk is told so and keeps it in its own file.</numerusform>
            <numerusform>“%1” sent %Ln changes after it was sent away. They never count in the shop; that desk is told so and keeps them in its own file.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kontor::EditOrderDialog</name>
    <message numerus="yes">
        <source>New total, %Ln unit(s)</source>
        <translation>
            <numerusform>New total, %Ln unit</numerusform>
            <numerusform>New total, %Ln units</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kontor::EraseDialog</name>
    <message numerus="yes">
        <source>Name, address and messages on %Ln order(s)</source>
        <translation>
            <numerusform>Name, address and messages on %Ln order</numerusform>
            <numerusform>Name, address and messages on %Ln orders</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln entries in the histories</source>
        <translation>
            <numerusform>%Ln entry in the histories</numerusform>
            <numerusform>%Ln entries in the histories</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln picture(s) shown as evidence</source>
        <translation>
            <numerusform>%Ln picture shown as evidence</numerusform>
            <numerusform>%Ln pictures shown as evidence</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln invoice number(s), as the law wants them kept</source>
        <translation>
            <numerusform>%Ln invoice number, as the law wants it kept</numerusform>
            <numerusform>%Ln invoice numbers, as the law wants them kept</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln note(s) of an earlier Kontor: hidden, but still in the log</source>
        <translation>
            <numerusform>%Ln note of an earlier Kontor: hidden, but still in the log</numerusform>
            <numerusform>%Ln notes of an earlier Kontor: hidden, but still in the log</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Erase although the order(s) are open</source>
        <translation>
            <numerusform>Erase although this order is open</numerusform>
            <numerusform>Erase although these orders are open</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Still open: %1. Without name and address the order(s) cannot be sent or paid back.</source>
        <comment>numbers of orders</comment>
        <translation>
            <numerusform>Still open: %1. Without name and address it cannot be sent or paid back.</numerusform>
            <numerusform>Still open: %1. Without name and address they cannot be sent or paid back.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kontor::GoodsDetail</name>
    <message numerus="yes">
        <source>%Ln or fewer</source>
        <translation>
            <numerusform>%Ln or fewer</numerusform>
            <numerusform>%Ln or fewer</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kontor::GoodsFlow</name>
    <message numerus="yes">
        <source>archiving of %Ln product(s)</source>
        <translation>
            <numerusform>archiving of %Ln product</numerusform>
            <numerusform>archiving of %Ln products</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>bringing back %Ln product(s)</source>
        <translation>
            <numerusform>bringing back %Ln product</numerusform>
            <numerusform>bringing back %Ln products</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln product(s) archived.</source>
        <translation>
            <numerusform>%Ln product archived.</numerusform>
            <numerusform>%Ln products archived.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln product(s) are back.</source>
        <translation>
            <numerusform>%Ln product is back.</numerusform>
            <numerusform>%Ln products are back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Choose at most %Ln articles to edit at once.</source>
        <translation>
            <numerusform>Choose at most %Ln articles to edit at once.</numerusform>
            <numerusform>Choose at most %Ln articles to edit at once.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln article(s)</source>
        <comment>field, how many</comment>
        <translation>
            <numerusform>%1 of %Ln article</numerusform>
            <numerusform>%1 of %Ln articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Changing %Ln article(s)…</source>
        <translation>
            <numerusform>Changing %Ln article…</numerusform>
            <numerusform>Changing %Ln articles…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s) changed.</source>
        <translation>
            <numerusform>%Ln article changed.</numerusform>
            <numerusform>%Ln articles changed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Adding %Ln picture(s)</source>
        <translation>
            <numerusform>Adding %Ln picture</numerusform>
            <numerusform>Adding %Ln pictures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln picture(s) of %1</source>
        <translation>
            <numerusform>%Ln picture of %1</numerusform>
            <numerusform>%Ln pictures of %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln picture(s) added.</source>
        <translation>
            <numerusform>%Ln picture added.</numerusform>
            <numerusform>%Ln pictures added.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kontor::GoodsHistory</name>
    <message numerus="yes">
        <source>%Ln unit(s) received</source>
        <translation>
            <numerusform>%Ln unit received</numerusform>
            <numerusform>%Ln units received</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln unit(s) counted</source>
        <translation>
            <numerusform>%Ln unit counted</numerusform>
            <numerusform>%Ln units counted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln unit(s) set aside</source>
        <translation>
            <numerusform>%Ln unit set aside</numerusform>
            <numerusform>%Ln units set aside</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln unit(s) back in stock</source>
        <translation>
            <numerusform>%Ln unit back in stock</numerusform>
            <numerusform>%Ln units back in stock</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more</source>
        <translation>
            <numerusform>%Ln more</numerusform>
            <numerusform>%Ln more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kontor::GoodsPage</name>
    <message numerus="yes">
        <source>%Ln article(s)</source>
        <translation>
            <numerusform>%Ln article</numerusform>
            <numerusform>%Ln articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Archive %Ln article(s)</source>
        <translation>
            <numerusform>Archive %Ln article</numerusform>
            <numerusform>Archive %Ln articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Edit %Ln article(s) in a grid…</source>
        <translation>
            <numerusform>Edit %Ln article in a grid…</numerusform>
            <numerusform>Edit %Ln articles in a grid…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Bring %Ln article(s) back</source>
        <translation>
            <numerusform>Bring %Ln article back</numerusform>
            <numerusform>Bring %Ln articles back</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln picture(s) not added: the article you chose them for is not shown any more. Find it and add them again.</source>
        <translation>
            <numerusform>%Ln picture not added: the article you chose it for is not shown any more. Find it and add it again.</numerusform>
            <numerusform>%Ln pictures not added: the article you chose them for is not shown any more. Find it and add them again.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kontor::HoldersList</name>
    <message numerus="yes">
        <source>and %Ln more unit(s) for other orders</source>
        <translation>
            <numerusform>and %Ln more unit for other orders</numerusform>
            <numerusform>and %Ln more units for other orders</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kontor::ImportDialog</name>
    <message numerus="yes">
        <source>%Ln row(s) saved. Mend them and import that file.</source>
        <translation>
            <numerusform>%Ln row saved. Mend it and import that file.</numerusform>
            <numerusform>%Ln rows saved. Mend them and import that file.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Import %Ln record(s)</source>
        <translation>
            <numerusform>&amp;Import %Ln record</numerusform>
            <numerusform>&amp;Import %Ln records</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln created</source>
        <translation>
            <numerusform>%Ln created</numerusform>
            <numerusform>%Ln created</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln updated</source>
        <translation>
            <numerusform>%Ln updated</numerusform>
            <numerusform>%Ln updated</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) rejected</source>
        <translation>
            <numerusform>%Ln row rejected</numerusform>
            <numerusform>%Ln rows rejected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) not booked</source>
        <translation>
            <numerusform>%Ln row not booked</numerusform>
            <numerusform>%Ln rows not booked</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kontor::JobWords</name>
    <message numerus="yes">
        <source>about %n minute(s) left</source>
        <translation>
            <numerusform>about %n minute left</numerusform>
            <numerusform>about %n minutes left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kontor::JobsButton</name>
    <message numerus="yes">
        <source>%Ln task(s) running</source>
        <translation>
            <numerusform>%Ln task running</numerusform>
            <numerusform>%Ln tasks running</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln task(s) running, %1%</source>
        <translation>
            <numerusform>%Ln task running, %1%</numerusform>
            <numerusform>%Ln tasks running, %1%</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kontor::LevelsPage</name>
    <message numerus="yes">
        <source>%1  ·  cost of %Ln row(s) not known</source>
        <translation>
            <numerusform>%1  ·  cost of %Ln row not known</numerusform>
            <numerusform>%1  ·  cost of %Ln rows not known</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s)</source>
        <translation>
            <numerusform>%Ln row</numerusform>
            <numerusform>%Ln rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s)</source>
        <translation>
            <numerusform>%Ln article</numerusform>
            <numerusform>%Ln articles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kontor::MergeCustomersDialog</name>
    <message numerus="yes">
        <source>%1 · %n order(s)</source>
        <comment>name of a customer</comment>
        <translation>
            <numerusform>%1 · %n order</numerusform>
            <numerusform>%1 · %n orders</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kontor::MergeDialog</name>
    <message numerus="yes">
        <source>%1  ·  %2  ·  %n unit(s)  ·  %3</source>
        <comment>number, date, amount</comment>
        <translation>
            <numerusform>%1  ·  %2  ·  %n unit  ·  %3</numerusform>
            <numerusform>%1  ·  %2  ·  %n units  ·  %3</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Order %1 then: %n unit(s), %2 paid</source>
        <translation>
            <numerusform>Order %1 then: %n unit, %2 paid</numerusform>
            <numerusform>Order %1 then: %n units, %2 paid</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kontor::OrderEntryDialog</name>
    <message numerus="yes">
        <source>%n order(s)</source>
        <translation>
            <numerusform>%n order</numerusform>
            <numerusform>%n orders</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Total, %Ln unit(s)</source>
        <translation>
            <numerusform>Total, %Ln unit</numerusform>
            <numerusform>Total, %Ln units</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Stays to be sent back, %Ln unit(s)</source>
        <translation>
            <numerusform>Stays to be sent back, %Ln unit</numerusform>
            <numerusform>Stays to be sent back, %Ln units</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Still to pay, %Ln unit(s)</source>
        <translation>
            <numerusform>Still to pay, %Ln unit</numerusform>
            <numerusform>Still to pay, %Ln units</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kontor::OrderPane</name>
    <message numerus="yes">
        <source>%n unit(s) more left than were ordered. Change the order, or take them back.</source>
        <translation>
            <numerusform>%n unit more left than were ordered. Change the order, or take them back.</numerusform>
            <numerusform>%n units more left than were ordered. Change the order, or take them back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unit(s) came back that nobody had announced. Refund them, or note why not.</source>
        <translation>
            <numerusform>%n unit came back that nobody had announced. Refund them, or note why not.</numerusform>
            <numerusform>%n units came back that nobody had announced. Refund them, or note why not.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kontor::OrdersPage</name>
    <message numerus="yes">
        <source>%Ln unit(s)  ·  total %1</source>
        <translation>
            <numerusform>%Ln unit  ·  total %1</numerusform>
            <numerusform>%Ln units  ·  total %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln order(s)</source>
        <translation>
            <numerusform>%Ln order</numerusform>
            <numerusform>%Ln orders</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kontor::ProductDialog</name>
    <message numerus="yes">
        <source>%Ln variant(s). New ones start with the price and cost beside.</source>
        <translation>
            <numerusform>%Ln variant. New ones start with the price and cost beside.</numerusform>
            <numerusform>%Ln variants. New ones start with the price and cost beside.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>These options make more than %Ln variants. Use fewer values, or several products.</source>
        <translation>
            <numerusform>These options make more than %Ln variant. Use fewer values, or several products.</numerusform>
            <numerusform>These options make more than %Ln variants. Use fewer values, or several products.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kontor::PurchaseDialog</name>
    <message numerus="yes">
        <source>%Ln unit(s)</source>
        <translation>
            <numerusform>%Ln unit</numerusform>
            <numerusform>%Ln units</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kontor::PurchasesPage</name>
    <message numerus="yes">
        <source>%Ln purchase order(s)</source>
        <translation>
            <numerusform>%Ln purchase order</numerusform>
            <numerusform>%Ln purchase orders</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kontor::RailTab</name>
    <message numerus="yes">
        <source>%1, %n waiting</source>
        <translation>
            <numerusform>%1, %n waiting</numerusform>
            <numerusform>%1, %n waiting</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kontor::RateTiles</name>
    <message numerus="yes">
        <source>%1 of %Ln place(s)</source>
        <comment>of articles: one in two locations has two</comment>
        <translation>
            <numerusform>%1 of %Ln place</numerusform>
            <numerusform>%1 of %Ln places</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kontor::ReceiveDialog</name>
    <message numerus="yes">
        <source>%n unit(s)</source>
        <translation>
            <numerusform>%n unit</numerusform>
            <numerusform>%n units</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kontor::SendParcelDialog</name>
    <message numerus="yes">
        <source>Order %1 · %n unit(s)</source>
        <translation>
            <numerusform>Order %1 · %n unit</numerusform>
            <numerusform>Order %1 · %n units</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kontor::ShipDialog</name>
    <message numerus="yes">
        <source>%n unit(s)</source>
        <translation>
            <numerusform>%n unit</numerusform>
            <numerusform>%n units</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unit(s) stay for a later parcel.</source>
        <translation>
            <numerusform>%n unit stays for a later parcel.</numerusform>
            <numerusform>%n units stay for a later parcel.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kontor::SlowWords</name>
    <message numerus="yes">
        <source>%Ln article(s) in stock</source>
        <translation>
            <numerusform>%Ln article in stock</numerusform>
            <numerusform>%Ln articles in stock</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of %1 were not sold in these days; they cost %2</source>
        <comment>count, how many in stock, money</comment>
        <translation>
            <numerusform>%Ln of %1 was not sold in these days; it cost %2</numerusform>
            <numerusform>%Ln of %1 were not sold in these days; they cost %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kontor::SnoozeDialog</name>
    <message numerus="yes">
        <source>Snooze %Ln warning(s)</source>
        <translation>
            <numerusform>Snooze %Ln warning</numerusform>
            <numerusform>Snooze %Ln warnings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kontor::SplitDialog</name>
    <message numerus="yes">
        <source>%n unit(s)</source>
        <translation>
            <numerusform>%n unit</numerusform>
            <numerusform>%n units</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kontor::StockDialog</name>
    <message numerus="yes">
        <source>%Ln unit(s) are reserved for orders. Count them too while they are still in the house.</source>
        <translation>
            <numerusform>%Ln unit is reserved for orders. Count it too while it is still in the house.</numerusform>
            <numerusform>%Ln units are reserved for orders. Count them too while they are still in the house.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Only %Ln unit(s) lie aside for that.</source>
        <translation>
            <numerusform>Only %Ln unit lies aside for that.</numerusform>
            <numerusform>Only %Ln units lie aside for that.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them are packed and wait with the parcels.</source>
        <translation>
            <numerusform>%Ln of them is packed and waits with the parcels.</numerusform>
            <numerusform>%Ln of them are packed and wait with the parcels.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kontor::StockFlow</name>
    <message numerus="yes">
        <source>snooze of %Ln warning(s)</source>
        <translation>
            <numerusform>snooze of %Ln warning</numerusform>
            <numerusform>snooze of %Ln warnings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln warning(s) snoozed.</source>
        <translation>
            <numerusform>%Ln warning snoozed.</numerusform>
            <numerusform>%Ln warnings snoozed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>note on %Ln warning(s)</source>
        <translation>
            <numerusform>note on %Ln warning</numerusform>
            <numerusform>note on %Ln warnings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln warning(s) stay quiet until they open anew.</source>
        <translation>
            <numerusform>%Ln warning stays quiet until it opens anew.</numerusform>
            <numerusform>%Ln warnings stay quiet until they open anew.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>reminder of %Ln warning(s)</source>
        <translation>
            <numerusform>reminder of %Ln warning</numerusform>
            <numerusform>reminder of %Ln warnings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln warning(s) speak again.</source>
        <translation>
            <numerusform>%Ln warning speaks again.</numerusform>
            <numerusform>%Ln warnings speak again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>threshold of %Ln article(s)</source>
        <translation>
            <numerusform>threshold of %Ln article</numerusform>
            <numerusform>threshold of %Ln articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s) warn anew.</source>
        <translation>
            <numerusform>%Ln article warns anew.</numerusform>
            <numerusform>%Ln articles warn anew.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>ordering of %Ln article(s)</source>
        <translation>
            <numerusform>ordering of %Ln article</numerusform>
            <numerusform>ordering of %Ln articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It is written down for %Ln article(s).</source>
        <translation>
            <numerusform>It is written down for %Ln article.</numerusform>
            <numerusform>It is written down for %Ln articles.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln unit(s) that have not come are no longer expected.</source>
        <translation>
            <numerusform>%Ln unit that has not come is no longer expected.</numerusform>
            <numerusform>%Ln units that have not come are no longer expected.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s) are counted.</source>
        <translation>
            <numerusform>%Ln article is counted.</numerusform>
            <numerusform>%Ln articles are counted.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kontor::StockPage</name>
    <message numerus="yes">
        <source>%1 and %Ln more run out.</source>
        <translation>
            <numerusform>%1 and %Ln more run out.</numerusform>
            <numerusform>%1 and %Ln more run out.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kontor::StockPane</name>
    <message numerus="yes">
        <source>%1 in %Ln day(s) with stock</source>
        <translation>
            <numerusform>%1 in %Ln day with stock</numerusform>
            <numerusform>%1 in %Ln days with stock</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 at the pace of the last %Ln day(s)</source>
        <comment>how long</comment>
        <translation>
            <numerusform>%1 at the pace of the last %Ln day</numerusform>
            <numerusform>%1 at the pace of the last %Ln days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln day(s)</source>
        <translation>
            <numerusform>%Ln day</numerusform>
            <numerusform>%Ln days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Sold in %Ln day(s)</source>
        <translation>
            <numerusform>Sold in %Ln day</numerusform>
            <numerusform>Sold in %Ln days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kontor::StockTablePage</name>
    <message numerus="yes">
        <source>How long what is available lasts at the pace of the last %Ln day(s)</source>
        <translation>
            <numerusform>How long what is available lasts at the pace of the last %Ln day</numerusform>
            <numerusform>How long what is available lasts at the pace of the last %Ln days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kontor::StockWords</name>
    <message numerus="yes">
        <source>%Ln day(s)</source>
        <translation>
            <numerusform>%Ln day</numerusform>
            <numerusform>%Ln days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kontor::StocktakeDialog</name>
    <message numerus="yes">
        <source>%Ln article(s) counted</source>
        <translation>
            <numerusform>%Ln article counted</numerusform>
            <numerusform>%Ln articles counted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln differ(s) from the books</source>
        <translation>
            <numerusform>%Ln differs from the books</numerusform>
            <numerusform>%Ln differ from the books</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kontor::SuppliersDialog</name>
    <message numerus="yes">
        <source>%Ln day(s)</source>
        <translation>
            <numerusform>%Ln day</numerusform>
            <numerusform>%Ln days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kontor::SupplyDialog</name>
    <message numerus="yes">
        <source>%Ln article(s); what you leave alone stays as it is</source>
        <translation>
            <numerusform>%Ln article; what you leave alone stays as it is</numerusform>
            <numerusform>%Ln articles; what you leave alone stays as it is</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kontor::SyncIndicator</name>
    <message numerus="yes">
        <source>%Ln change(s) waiting, offline</source>
        <translation>
            <numerusform>%Ln change waiting, offline</numerusform>
            <numerusform>%Ln changes waiting, offline</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln change(s) waiting, offline since %1</source>
        <comment>a time</comment>
        <translation>
            <numerusform>%Ln change waiting, offline since %1</numerusform>
            <numerusform>%Ln changes waiting, offline since %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Sharing %Ln change(s)…</source>
        <translation>
            <numerusform>Sharing %Ln change…</numerusform>
            <numerusform>Sharing %Ln changes…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kontor::TableExport</name>
    <message numerus="yes">
        <source>%Ln row(s) written to %1</source>
        <translation>
            <numerusform>%Ln row written to %1</numerusform>
            <numerusform>%Ln rows written to %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kontor::TablePage</name>
    <message numerus="yes">
        <source>%Ln row(s) copied</source>
        <translation>
            <numerusform>%Ln row copied</numerusform>
            <numerusform>%Ln rows copied</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kontor::ThresholdDialog</name>
    <message numerus="yes">
        <source>%Ln article(s)</source>
        <translation>
            <numerusform>%Ln article</numerusform>
            <numerusform>%Ln articles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kontor::TodayPage</name>
    <message numerus="yes">
        <source>%Ln order(s) cancelled because nobody paid in time</source>
        <translation>
            <numerusform>%Ln order cancelled because nobody paid in time</numerusform>
            <numerusform>%Ln orders cancelled because nobody paid in time</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln order(s) counted as received because the parcel arrived long ago</source>
        <translation>
            <numerusform>%Ln order counted as received because the parcel arrived long ago</numerusform>
            <numerusform>%Ln orders counted as received because their parcels arrived long ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln order(s) completed because the time to send goods back is over</source>
        <translation>
            <numerusform>%Ln order completed because the time to send goods back is over</numerusform>
            <numerusform>%Ln orders completed because the time to send goods back is over</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln partly shipped</source>
        <translation>
            <numerusform>%Ln partly shipped</numerusform>
            <numerusform>%Ln partly shipped</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln over three days</source>
        <translation>
            <numerusform>%Ln over three days</numerusform>
            <numerusform>%Ln over three days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln cannot wait</source>
        <translation>
            <numerusform>%Ln cannot wait</numerusform>
            <numerusform>%Ln cannot wait</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s)</source>
        <translation>
            <numerusform>%Ln article</numerusform>
            <numerusform>%Ln articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>out in %Ln place(s)</source>
        <translation>
            <numerusform>out in %Ln place</numerusform>
            <numerusform>out in %Ln places</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln by a second person</source>
        <translation>
            <numerusform>%Ln by a second person</numerusform>
            <numerusform>%Ln by a second person</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln failed</source>
        <translation>
            <numerusform>%Ln failed</numerusform>
            <numerusform>%Ln failed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kontor::TransferCloseDialog</name>
    <message numerus="yes">
        <source>%Ln unit(s) have not arrived. What became of them?</source>
        <translation>
            <numerusform>%Ln unit has not arrived. What became of it?</numerusform>
            <numerusform>%Ln units have not arrived. What became of them?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kontor::TransferDialog</name>
    <message numerus="yes">
        <source>%Ln unit(s)</source>
        <translation>
            <numerusform>%Ln unit</numerusform>
            <numerusform>%Ln units</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 has only %Ln unit(s) of “%2” in stock.</source>
        <translation>
            <numerusform>%1 has only %Ln unit of “%2” in stock.</numerusform>
            <numerusform>%1 has only %Ln units of “%2” in stock.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kontor::TransfersPage</name>
    <message numerus="yes">
        <source>%Ln transfer(s)</source>
        <translation>
            <numerusform>%Ln transfer</numerusform>
            <numerusform>%Ln transfers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kontor::UncertainCounts</name>
    <message numerus="yes">
        <source>%Ln more after these</source>
        <translation>
            <numerusform>%Ln more after these</numerusform>
            <numerusform>%Ln more after these</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kontor::UndoButtons</name>
    <message numerus="yes">
        <source>%Ln field(s) were changed since and stay.</source>
        <translation>
            <numerusform>%Ln field was changed since and stays.</numerusform>
            <numerusform>%Ln fields were changed since and stay.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kontor::WarningsPage</name>
    <message numerus="yes">
        <source>%Ln warning(s)</source>
        <translation>
            <numerusform>%Ln warning</numerusform>
            <numerusform>%Ln warnings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kontor::RefundBulkDialog</name>
    <message numerus="yes">
        <source>Approve %Ln refund(s)</source>
        <translation>
            <numerusform>Approve %Ln refund</numerusform>
            <numerusform>Approve %Ln refunds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Money sent for %Ln refund(s)</source>
        <translation>
            <numerusform>Money sent for %Ln refund</numerusform>
            <numerusform>Money sent for %Ln refunds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Approve %Ln</source>
        <translation>
            <numerusform>Approve %Ln</numerusform>
            <numerusform>Approve %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Mark %Ln as sent</source>
        <translation>
            <numerusform>Mark %Ln as sent</numerusform>
            <numerusform>Mark %Ln as sent</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln left out</source>
        <translation>
            <numerusform>%Ln left out</numerusform>
            <numerusform>%Ln left out</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kontor::RefundPane</name>
    <message numerus="yes">
        <source>The money is back with the buyer, and %n unit(s) are not back here.</source>
        <translation>
            <numerusform>The money is back with the buyer, and %n unit is not back here.</numerusform>
            <numerusform>The money is back with the buyer, and %n units are not back here.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unit(s) still to come back</source>
        <translation>
            <numerusform>%n unit still to come back</numerusform>
            <numerusform>%n units still to come back</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kontor::RefundsPage</name>
    <message numerus="yes">
        <source>%Ln unit(s) awaited  ·  %1</source>
        <translation>
            <numerusform>%Ln unit awaited  ·  %1</numerusform>
            <numerusform>%Ln units awaited  ·  %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln refund(s) approved.</source>
        <translation>
            <numerusform>%Ln refund approved.</numerusform>
            <numerusform>%Ln refunds approved.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln refund(s) marked as sent.</source>
        <translation>
            <numerusform>%Ln refund marked as sent.</numerusform>
            <numerusform>%Ln refunds marked as sent.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln refund(s)</source>
        <translation>
            <numerusform>%Ln refund</numerusform>
            <numerusform>%Ln refunds</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kontor::PackDialog</name>
    <message numerus="yes">
        <source>%Ln unit(s)</source>
        <translation>
            <numerusform>%Ln unit</numerusform>
            <numerusform>%Ln units</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln unit(s) stay for another parcel.</source>
        <translation>
            <numerusform>%Ln unit stays for another parcel.</numerusform>
            <numerusform>%Ln units stay for another parcel.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kontor::PickListDialog</name>
    <message numerus="yes">
        <source>%Ln unit(s)</source>
        <translation>
            <numerusform>%Ln unit</numerusform>
            <numerusform>%Ln units</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln order(s)</source>
        <translation>
            <numerusform>%Ln order</numerusform>
            <numerusform>%Ln orders</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kontor::SendManyDialog</name>
    <message numerus="yes">
        <source>Ship %Ln parcel(s)</source>
        <translation>
            <numerusform>Ship %Ln parcel</numerusform>
            <numerusform>Ship %Ln parcels</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Ship %Ln</source>
        <translation>
            <numerusform>Ship %Ln</numerusform>
            <numerusform>Ship %Ln</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kontor::ShipFlow</name>
    <message numerus="yes">
        <source>%Ln parcel(s) are on their way.</source>
        <translation>
            <numerusform>%Ln parcel is on its way.</numerusform>
            <numerusform>%Ln parcels are on their way.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kontor::ShippingPage</name>
    <message numerus="yes">
        <source>%Ln shipment(s)</source>
        <translation>
            <numerusform>%Ln shipment</numerusform>
            <numerusform>%Ln shipments</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln unit(s)</source>
        <translation>
            <numerusform>%Ln unit</numerusform>
            <numerusform>%Ln units</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kontor::PrintDialog</name>
    <message numerus="yes">
        <source>%Ln selected</source>
        <translation>
            <numerusform>%Ln selected</numerusform>
            <numerusform>%Ln selected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln left out: printed before, or nothing to print</source>
        <translation>
            <numerusform>%Ln left out: printed before, or nothing to print</numerusform>
            <numerusform>%Ln left out: printed before, or nothing to print</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln order(s) with a refund that has no credit note yet.</source>
        <translation>
            <numerusform>%Ln order with a refund that has no credit note yet.</numerusform>
            <numerusform>%Ln orders with a refund that has no credit note yet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln order(s) without an invoice.</source>
        <translation>
            <numerusform>%Ln order without an invoice.</numerusform>
            <numerusform>%Ln orders without an invoice.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln wait(s) for a number of the shop's server. It comes with the next sync.</source>
        <translation>
            <numerusform>%Ln waits for a number of the shop's server. It comes with the next sync.</numerusform>
            <numerusform>%Ln wait for a number of the shop's server. It comes with the next sync.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kontor::PrintFlow</name>
    <message numerus="yes">
        <source>%Ln paper(s) printed.</source>
        <translation>
            <numerusform>%Ln paper printed.</numerusform>
            <numerusform>%Ln papers printed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kontor::PaymentsPage</name>
    <message numerus="yes">
        <source>%Ln payment(s) booked on the order.</source>
        <translation>
            <numerusform>%Ln payment booked on the order.</numerusform>
            <numerusform>%Ln payments booked on the order.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln order(s)</source>
        <translation>
            <numerusform>%Ln order</numerusform>
            <numerusform>%Ln orders</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln payment(s)</source>
        <translation>
            <numerusform>%Ln payment</numerusform>
            <numerusform>%Ln payments</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more payment(s)</source>
        <translation>
            <numerusform>and %Ln more payment</numerusform>
            <numerusform>and %Ln more payments</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kontor::ReportDialog</name>
    <message numerus="yes">
        <source>%Ln more page(s) are not shown here.</source>
        <translation>
            <numerusform>%Ln more page is not shown here.</numerusform>
            <numerusform>%Ln more pages are not shown here.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Reading the shop: %1 of %Ln order(s)</source>
        <translation>
            <numerusform>Reading the shop: %1 of %Ln order</numerusform>
            <numerusform>Reading the shop: %1 of %Ln orders</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kontor::ImportLookPage</name>
    <message numerus="yes">
        <source>%1: %Ln record(s)</source>
        <comment>kind of rows, how many records they are</comment>
        <translation>
            <numerusform>%1: %Ln record</numerusform>
            <numerusform>%1: %Ln records</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kontor::ShipPane</name>
    <message numerus="yes">
        <source>%n unit(s) still to come back</source>
        <translation>
            <numerusform>%n unit still to come back</numerusform>
            <numerusform>%n units still to come back</numerusform>
        </translation>
    </message>
</context>
</TS>
