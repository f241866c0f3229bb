// SPDX-License-Identifier: GPL-3.0-or-later
#include "importtour.h"

#include "chiprow.h"
#include "confirmdialog.h"
#include "desk.h"
#include "importdialog.h"
#include "importlookpage.h"
#include "importslist.h"
#include "mainwindow.h"

#include <QComboBox>
#include <QFile>
#include <QLineEdit>

namespace kontor {

using namespace Qt::StringLiterals;

namespace {

// Every kind of row the wizard has a word for: good ones, a group, a wrong price, a barcode misread.
const QByteArray kTable =
    "ID,Type,SKU,Name,Published,Visibility in catalog,Regular price,Sale price,Stock,In stock?,Categories,Parent,"
    "\"GTIN, UPC, EAN, or ISBN\",Attribute 1 name,Attribute 1 value(s),Meta: season\n"
    "1,variable,TEA,Green tea,1,visible,,,,1,Tea > Green,,,Size,\"50 g, 100 g\",spring\n"
    "2,variation,TEA-50,Green tea - 50 g,1,visible,6.90,,40,1,,TEA,4006381333931,Size,50 g,\n"
    "3,variation,TEA-100,Green tea - 100 g,1,visible,12.50,10.90,25,1,,id:1,4006381333932,Size,100 g,\n"
    "4,simple,POT,Teapot,1,visible,thirty,,4,1,Kitchen,,,,,\n"
    "5,simple,CUP,Cup with a very long name that somebody typed into the shop years "
    "ago,-1,visible,8,,120,1,Kitchen,,,,,\n"
    "6,grouped,SET,Breakfast set,1,visible,,,,1,Kitchen,,,,,\n"
    "7,external,BOOK,The book of tea,1,visible,19.00,,,1,Books,,,,,\n"
    "8,bundle,BOX,Gift box,1,visible,49.00,,3,1,Kitchen,,,,,\n";

// One that waits for its order, one nobody knows, money that went back, a fee alone.
const QByteArray kStatement = "Transaction ID,Date,Gross,Fee,Net,Currency,Order\n"
                              "pi_3OrStray,2026-03-04,12.50,0.61,11.89,EUR,\n"
                              "pi_3OsNew,2026-03-05,39.90,0.87,39.03,EUR,\n"
                              "pi_3OtBack,2026-03-05,-12.00,0.00,-12.00,EUR,\n"
                              "fee_march,2026-03-31,0.00,4.00,-4.00,EUR,\n"
                              "pi_3OuOdd,2026-03-31,twelve,0.30,,EUR,\n";

// A way to the purchase, a session nobody can be told of, a word no storefront has.
const QByteArray kEvents = "event_id,session_id,event_name,event_time,item_id\n"
                           "e1,s1,view_item,2026-03-04T10:00:00Z,CUP\n"
                           "e2,s1,add_to_cart,2026-03-04T10:02:00Z,CUP\n"
                           "e3,s1,purchase,2026-03-04T10:05:00Z,\n"
                           "e4,,view_item,2026-03-04T11:00:00Z,POT\n"
                           "e5,s2,dance,2026-03-04T11:01:00Z,\n";

} // namespace

QString ImportTour::file(const QString &name, const QByteArray &content) const
{
    const QString path = m_folder.filePath(name);
    QFile file(path);
    if (file.open(QIODevice::WriteOnly))
        file.write(content);
    return path;
}

void ImportTour::open(Desk &desk)
{
    m_source = std::make_unique<ShopImporter>(desk.context());
    m_dialog = new ImportDialog(*m_source, *desk.context().jobs, desk.window());
    m_dialog->open();
}

std::vector<ImportTour::Stop> ImportTour::statementSteps(Desk &desk)
{
    const auto choose = [this] {
        QComboBox *channel = m_dialog->lookPage()->channelField();
        channel->setCurrentIndex(channel->findData(u"stripe"_s));
        emit m_dialog->lookPage()->changed();
    };
    return {{{}, [this, &desk] { open(desk); }},
            {u"statement-channel"_s, [this] { m_dialog->look(file(u"march.csv"_s, kStatement)); }},
            {u"statement-rows"_s, choose},
            {u"statement-all-rows"_s, [this] { m_dialog->lookPage()->findChild<ChipRow *>()->choose(u"all"_s); }},
            {u"statement-columns"_s, [this] { m_dialog->lookPage()->showColumns(); }},
            {{}, [this] { delete m_dialog; }}};
}

std::vector<ImportTour::Stop> ImportTour::eventSteps(Desk &desk)
{
    return {{{}, [this, &desk] { open(desk); }},
            {u"import-events"_s, [this] { m_dialog->look(file(u"outlet-events.csv"_s, kEvents)); }},
            {{}, [this] { delete m_dialog; }}};
}

std::vector<ImportTour::Stop> ImportTour::steps(Desk &desk)
{
    const auto list = [this, &desk] { // over the wizard, while there is something to undo
        m_list = new ImportsList(desk.context(), m_dialog);
        m_list->open();
    };
    return {{u"import-choose"_s, [this, &desk] { open(desk); }},
            {u"import-rows"_s, [this] { m_dialog->look(file(u"wc-product-export.csv"_s, kTable)); }},
            {u"import-all-rows"_s, [this] { m_dialog->lookPage()->findChild<ChipRow *>()->choose(u"all"_s); }},
            {u"import-search"_s, [this] { m_dialog->lookPage()->searchField()->setText(u"sold"_s); }},
            {u"import-nothing-found"_s, [this] { m_dialog->lookPage()->searchField()->setText(u"nowhere"_s); }},
            {u"import-columns"_s, [this] { m_dialog->lookPage()->showColumns(); }},
            {u"import-done"_s, [this] { m_dialog->import(); }},
            {u"imports-list"_s, list},
            {u"imports-undo"_s, [this] { m_list->askUndo(); }},
            {{}, [this] { delete m_list->findChild<ConfirmDialog *>(); }},
            {{}, [this] { delete m_list; }},
            {u"import-undone"_s, [this] { m_dialog->undoImport(); }},
            {{}, [this] { delete m_dialog; }}};
}

} // namespace kontor
