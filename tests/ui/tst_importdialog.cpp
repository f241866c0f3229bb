// SPDX-License-Identifier: GPL-3.0-or-later
// A merchant imports a table: looks first, writes then, and may take it back.
#include "chiprow.h"
#include "counttiles.h"
#include "importdialog.h"
#include "importlookpage.h"
#include "jobs.h"

#include <QHeaderView>
#include <QLineEdit>
#include <QPromise>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace kontor;

namespace {

template <class T>
QFuture<Result<T>> answer(Result<T> value)
{
    QPromise<Result<T>> promise;
    promise.start();
    promise.addResult(std::move(value));
    promise.finish();
    return promise.future();
}

/// A shop that judges every file the same, and remembers what it was asked.
class PretendShop final : public ImportSource
{
public:
    ImportPreview report;
    std::optional<Error> failure;
    QStringList asked;
    ImportRequest latest;

    PretendShop()
    {
        report.format = u"shopify-orders"_s;
        report.rows = 4;
        report.created = 2;
        report.rejected = 1;
        report.findings = {{2, u"Total"_s, u"4x"_s, RowVerdict::Rejected, u"bad"_s, u"No amount."_s, u"Mend."_s},
                           {3, u"Tags"_s, u"a"_s, RowVerdict::Warning, u"odd"_s, u"Odd."_s, u"Look."_s},
                           {4, u"Id"_s, u"7"_s, RowVerdict::Note, u"kept"_s, u"Kept."_s, {}},
                           {4, {}, u"#3"_s, RowVerdict::Created, {}, {}, {}},
                           {5, {}, u"#4"_s, RowVerdict::Created, {}, {}, {}}};
    }
    [[nodiscard]] QStringList formats() const override { return {u"shopify-orders"_s, u"generic-goods"_s}; }
    [[nodiscard]] QFuture<Result<QStringList>> storefronts() override { return answer(Result<QStringList>()); }
    [[nodiscard]] QFuture<Result<ImportLook>> look(const ImportRequest &request) override
    {
        ImportLook look;
        look.format = request.format.isEmpty() ? report.format : request.format;
        look.header = {u"Name"_s, u"Total"_s};
        look.readAs = look.found = {u"number"_s, QString()};
        look.fields = {u"number"_s, u"total"_s};
        look.sample = {{u"#1"_s, u"4"_s}};
        return failure ? answer(Result<ImportLook>(std::unexpected(*failure))) : answer(Result<ImportLook>(look));
    }
    [[nodiscard]] QFuture<Result<ImportPreview>> preview(const ImportRequest &request, Watched) override
    {
        return say(u"preview"_s, request, report);
    }
    [[nodiscard]] QFuture<Result<ImportPreview>> run(const ImportRequest &request, Watched) override
    {
        ImportPreview done = report;
        done.batch = BatchId(QUuid::createUuid());
        return say(u"run"_s, request, done);
    }
    [[nodiscard]] QFuture<Result<qint64>> saveRejected(const QString &) override { return answer(Result<qint64>(1)); }
    [[nodiscard]] QFuture<Result<bool>> undo(const BatchId &) override
    {
        asked += u"undo"_s;
        return answer(Result<bool>(true));
    }

private:
    QFuture<Result<ImportPreview>> say(const QString &what, const ImportRequest &request, const ImportPreview &value)
    {
        asked += what;
        latest = request;
        return answer(failure ? Result<ImportPreview>(std::unexpected(*failure)) : Result<ImportPreview>(value));
    }
};

QPushButton *button(const ImportDialog &dialog, const QString &text)
{
    for (auto *found : dialog.findChildren<QPushButton *>())
        if (found->text().remove(u'&').startsWith(text))
            return found;
    return nullptr;
}

QAbstractItemModel *findings(const ImportDialog &dialog)
{
    return dialog.findChild<QTableView *>(u"findings"_s)->model();
}

void look(ImportDialog &dialog)
{
    QSignalSpy settled(&dialog, &ImportDialog::settled);
    dialog.look(u"/tmp/orders.csv"_s);
    QVERIFY(!settled.isEmpty() || settled.wait());
}

} // namespace

class TestImportDialog : public QObject
{
    Q_OBJECT
    QTemporaryDir m_settings;
    Jobs m_jobs;

private slots:
    void initTestCase()
    {
        QSettings::setDefaultFormat(QSettings::IniFormat);
        QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_settings.path());
    }
    void cleanup() { QSettings().clear(); }

    void lookingWritesNothing()
    {
        PretendShop shop;
        ImportDialog dialog(shop, m_jobs);
        look(dialog);
        QCOMPARE(shop.asked, QStringList{u"preview"_s});
        QCOMPARE(dialog.shown().created, 2);
        QVERIFY(button(dialog, u"Import"_s)->isEnabled());
    }
    void theChipsShowWhatBecomesOfTheRows_data()
    {
        QTest::addColumn<QString>("chip");
        QTest::addColumn<int>("rows");
        QTest::newRow("to look at") << u"To look at"_s << 3;
        QTest::newRow("all") << u"All"_s << 5;
        QTest::newRow("new") << u"New"_s << 2;
        QTest::newRow("changed") << u"Changed"_s << 0;
        QTest::newRow("warnings") << u"Warnings"_s << 1;
        QTest::newRow("notes") << u"Notes"_s << 1;
        QTest::newRow("rejected") << u"Rejected"_s << 1;
    }
    void theChipsShowWhatBecomesOfTheRows()
    {
        QFETCH(const QString, chip);
        PretendShop shop;
        ImportDialog dialog(shop, m_jobs);
        look(dialog);
        button(dialog, chip)->click();
        QTEST(findings(dialog)->rowCount(), "rows");
    }
    /// "word number" of every tile.
    static QStringList tiles(const ImportDialog &dialog)
    {
        QStringList found;
        for (const CountTiles::Tile &tile : dialog.findChild<CountTiles *>()->tiles())
            found << u"%1 %2"_s.arg(tile.word, tile.number);
        return found;
    }
    void theTilesCountRowsAsTheChipsDo()
    {
        PretendShop shop;
        shop.report.created = 1; // both rows are one order
        ImportDialog dialog(shop, m_jobs);
        look(dialog);
        QCOMPARE(tiles(dialog),
                 (QStringList{u"Rows in the file 4"_s, u"New: 1 record(s) 2"_s, u"Changed 0"_s, u"As they are 0"_s,
                              u"Rejected 1"_s, u"Not imported 1"_s}));
        QCOMPARE(button(dialog, u"New"_s)->text(), u"New  2"_s);
        QCOMPARE(button(dialog, u"Rejected"_s)->text(), u"Rejected  1"_s);
        QVERIFY(!button(dialog, u"Differ"_s)); // there is nothing that a table of orders could differ from
    }
    void whatDiffersFromAStatementIsNotCalledRejected()
    {
        PretendShop shop;
        shop.report = {};
        shop.report.format = u"payment-statement"_s;
        shop.report.rows = 4;
        shop.report.created = 1;
        shop.report.rejected = 2;
        shop.report.findings = {{0, {}, {}, RowVerdict::MissingThere, u"missing_there"_s, u"Not there."_s, {}},
                                {2, {}, u"pi_1"_s, RowVerdict::Created, {}, {}, {}},
                                {3, {}, u"pi_2"_s, RowVerdict::Differs, u"statement_differs"_s, u"Other."_s, {}},
                                {4, {}, u"x"_s, RowVerdict::Rejected, u"bad_amount"_s, u"No amount."_s, {}}};
        ImportDialog dialog(shop, m_jobs);
        look(dialog);
        QCOMPARE(tiles(dialog),
                 (QStringList{u"Rows in the file 4"_s, u"Missing here 1"_s, u"Fee to book 0"_s, u"Match 0"_s,
                              u"Differ 1"_s, u"Rejected 1"_s, u"Not compared 1"_s}));
        for (const QString &chip : {u"Differ"_s, u"Rejected"_s, u"Missing there"_s, u"Missing here"_s})
            QCOMPARE(button(dialog, chip)->text(), chip + u"  1"_s);
        button(dialog, u"Differ"_s)->click();
        QCOMPARE(findings(dialog)->index(0, ImportFindingsModel::Verdict).data().toString(), u"Differs"_s);
        QVERIFY(button(dialog, u"Save rows not booked"_s));
    }
    void whereNothingIsWrongAllRowsStand()
    {
        PretendShop shop;
        std::erase_if(shop.report.findings, [](const auto &row) { return row.verdict >= RowVerdict::Note; });
        ImportDialog dialog(shop, m_jobs);
        look(dialog);
        QCOMPARE(findings(dialog)->rowCount(), 2);
        QVERIFY(button(dialog, u"All"_s)->isChecked());
    }
    void aWordFindsItsRows()
    {
        PretendShop shop;
        ImportDialog dialog(shop, m_jobs);
        look(dialog);
        dialog.lookPage()->searchField()->setText(u"tags"_s);
        QCOMPARE(findings(dialog)->rowCount(), 1);
        dialog.lookPage()->searchField()->setText(u"nowhere"_s);
        QCOMPARE(findings(dialog)->rowCount(), 0);
    }
    void whereNothingIsFoundItIsSaidAndTheSearchCleared()
    {
        PretendShop shop;
        ImportDialog dialog(shop, m_jobs);
        look(dialog);
        dialog.lookPage()->showRows();
        dialog.lookPage()->searchField()->setText(u"nowhere"_s);
        QVERIFY(dialog.findChild<QTableView *>(u"findings"_s)->isHidden());
        QPushButton *clear = button(dialog, u"Clear search"_s);
        QVERIFY(clear && !clear->parentWidget()->isHidden());
        clear->click();
        QCOMPARE(findings(dialog)->rowCount(), 3);
        QVERIFY(!dialog.findChild<QTableView *>(u"findings"_s)->isHidden() && clear->parentWidget()->isHidden());
    }
    void whatToDoCanBeReadToItsEnd()
    {
        PretendShop shop;
        shop.report.findings.front().hint = u"Write the amount with digits and one decimal separator. "_s.repeated(3);
        ImportDialog dialog(shop, m_jobs);
        dialog.resize(1000, 700);
        dialog.show();
        look(dialog);
        dialog.lookPage()->showRows();
        const auto *table = dialog.findChild<QTableView *>(u"findings"_s);
        QTRY_VERIFY(table->isVisible() && table->rowHeight(0) > table->verticalHeader()->defaultSectionSize());
        QVERIFY(table->rowHeight(1) < table->rowHeight(0)); // "Look."
    }
    void aRowWithSeveralProblemsCountsOnce()
    {
        PretendShop shop;
        shop.report.findings.insert(shop.report.findings.begin() + 1,
                                    {2, u"Tags"_s, u"b"_s, RowVerdict::Rejected, u"bad"_s, u"No tag."_s, {}});
        ImportDialog dialog(shop, m_jobs);
        look(dialog);
        QCOMPARE(button(dialog, u"Rejected"_s)->text(), u"Rejected  1"_s);
        QCOMPARE(button(dialog, u"All"_s)->text(), u"All  4"_s);
    }
    void allChipsShowHoweverNarrowThePage()
    {
        PretendShop shop;
        ImportDialog dialog(shop, m_jobs);
        look(dialog);
        auto *chips = dialog.findChild<ChipRow *>();
        chips->resize(chips->minimumSizeHint().width(), 400);
        for (const auto *chip : chips->findChildren<QPushButton *>())
            QVERIFY2(!chip->isHidden(), qPrintable(chip->text()));
    }
    void aColumnGivenToAFieldIsAskedForAndRemembered()
    {
        PretendShop shop;
        ImportDialog dialog(shop, m_jobs);
        look(dialog);
        ImportColumnsModel *columns = dialog.lookPage()->columns();
        QSignalSpy settled(&dialog, &ImportDialog::settled);
        QVERIFY(columns->setData(columns->index(1, ImportColumnsModel::ReadAs), u"total"_s));
        QVERIFY(!settled.isEmpty() || settled.wait());
        QCOMPARE(shop.latest.columns, (QJsonObject{{u"total"_s, u"Total"_s}}));
        settled.clear();
        dialog.import();
        QVERIFY(!settled.isEmpty() || settled.wait());
        ImportDialog next(shop, m_jobs);
        look(next);
        QCOMPARE(shop.latest.columns, (QJsonObject{{u"total"_s, u"Total"_s}}));
    }
    void aFileWithNothingNewCannotBeImported()
    {
        PretendShop shop;
        shop.report.created = 0;
        ImportDialog dialog(shop, m_jobs);
        look(dialog);
        dialog.import();
        QCOMPARE(shop.asked, QStringList{u"preview"_s});
    }
    void anImportCanBeTakenBackAtOnce()
    {
        PretendShop shop;
        ImportDialog dialog(shop, m_jobs);
        look(dialog);
        QSignalSpy settled(&dialog, &ImportDialog::settled);
        dialog.import();
        QVERIFY(!settled.isEmpty() || settled.wait());
        settled.clear();
        dialog.undoImport();
        QVERIFY(!settled.isEmpty() || settled.wait());
        dialog.undoImport(); // a second time there is nothing to take back
        QCOMPARE(shop.asked, (QStringList{u"preview"_s, u"run"_s, u"undo"_s}));
    }
    void theImportStandsAmongTheJobsAndTheLookDoesNotStay()
    {
        m_jobs.forgetEnded();
        PretendShop shop;
        ImportDialog dialog(shop, m_jobs);
        look(dialog);
        QVERIFY(m_jobs.all().empty());
        QSignalSpy settled(&dialog, &ImportDialog::settled);
        dialog.import();
        QVERIFY(!settled.isEmpty() || settled.wait());
        QCOMPARE(m_jobs.all().size(), size_t(1));
        const Job *job = m_jobs.all().front();
        QCOMPARE(job->state(), JobState::Succeeded);
        QCOMPARE(job->title(), u"Import of orders.csv"_s);
        QCOMPARE(job->outcome(), u"Imported: 2 created, 1 row(s) rejected"_s);
    }
    void aFileThatCannotBeReadSaysWhy()
    {
        PretendShop shop;
        shop.failure = Error{ErrorKind::Refused, u"format_not_recognised"_s, u"Nobody knows this header."_s};
        ImportDialog dialog(shop, m_jobs);
        look(dialog);
        QVERIFY(dialog.shown().format.isEmpty());
        dialog.import();
        QCOMPARE(shop.asked, QStringList()); // no row was judged, and nothing imported
    }
};

QTEST_MAIN(TestImportDialog)
#include "tst_importdialog.moc"
