<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>FormatNames</name>
    <message>
        <source>Shopify products</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shopify orders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shopify inventory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>WooCommerce products</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>WooCommerce orders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taobao orders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Table of goods</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Table of orders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Table of stock</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kontor::ChipRow</name>
    <message numerus="yes">
        <source>%1, %n record(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kontor::CreateShopForm</name>
    <message>
        <source>Shop &amp;name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Country</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>C&amp;urrency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Time zone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This &amp;desk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What buyers call it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counter, office, packing table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All sums and days are kept in this currency and time zone, so they stay as chosen here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shown beside everything that is done on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shop &amp;file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the shop file will lie</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>C&amp;hange…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where to keep the shop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kontor shops (*.kontor)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>⚠ There is a file of this name already. Choose another name or place, or go back and open it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>⚠ Nothing can be written into this folder. Choose another place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>My shop</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kontor::DropZone</name>
    <message>
        <source>&amp;Choose a file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop a table here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CSV files from Shopify, WooCommerce, Taobao or a spreadsheet, in any encoding.
Nothing is written before you have seen what each row would do.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the table to import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tables (*.csv *.tsv *.txt);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kontor::ImportDialog</name>
    <message>
        <source>Import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Also create &amp;articles the orders name and the shop does not have</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Also take &amp;shipped goods out of stock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Format</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find by the header</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Problems</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the import says about the rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save rejected &amp;rows…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Undo this import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Another file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Found: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows in the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Will be created</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Will be updated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stay as they are</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows rejected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every row can be read. There is nothing to mend.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Importing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taking the import back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The import was stopped. Nothing was written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 rejected.csv</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save rejected rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) saved. Mend them and import that file.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 of %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1, about %n second(s) left</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>The import was taken back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The shop is as it was before. The file itself was not touched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If it was the wrong file, one click takes all of it back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to import</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>&amp;Import %n record(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n created</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n updated</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Imported: %1, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Imported: %1, %2, %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) rejected</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kontor::ImportFindingsModel</name>
    <message>
        <source>Rejected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Warning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Column</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What to do</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kontor::TablePage</name>
    <message numerus="yes">
        <source>%n selected</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing matches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No record has all these words. Try fewer, or another filter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press / to search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy as a table</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) copied</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kontor::Toast</name>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kontor::WelcomeDialog</name>
    <message>
        <source>Welcome to Kontor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Goods, stock, orders, refunds and shipping in one place. A shop is one file on your own disk, and it works without a network. How would you like to begin?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create my shop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name, country and currency on one page. Then your shop opens, ready for its first product.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look around the demo shop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opens a made-up shop with goods, orders and refunds. Try anything: no real shop is touched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring goods from a table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Makes a shop and reads a CSV file from Shopify, WooCommerce, Taobao or a spreadsheet. You see what each row will do before anything is written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a shop file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Goes on with a shop from another computer or a backup: choose its .kontor file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your shop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First the shop itself. Then you see what %1 will bring, before anything is written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The essentials. Taxes, locations, staff and shipping can wait until you need them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create shop and go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create shop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a shop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kontor shops (*.kontor);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the table to import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tables (*.csv *.tsv *.txt);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
