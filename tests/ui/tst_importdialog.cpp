// SPDX-License-Identifier: GPL-3.0-or-later
// A merchant imports a table: looks first, writes then, and may take it back.
#include "importdialog.h"

#include <QPromise>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
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
        report.findings = {{2, u"Total"_s, u"4x"_s, ImportSeverity::Rejected, u"bad"_s, u"No amount."_s, u"Mend."_s},
                           {3, u"Tags"_s, u"a"_s, ImportSeverity::Warning, u"odd"_s, u"Odd."_s, u"Look."_s},
                           {4, u"Id"_s, u"7"_s, ImportSeverity::Note, u"kept"_s, u"Kept."_s, {}}};
    }
    [[nodiscard]] QStringList formats() const override { return {u"shopify-orders"_s, u"generic-goods"_s}; }
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
private slots:
    void lookingWritesNothing()
    {
        PretendShop shop;
        ImportDialog dialog(shop);
        look(dialog);
        QCOMPARE(shop.asked, QStringList{u"preview"_s});
        QCOMPARE(dialog.shown().created, 2);
        QVERIFY(button(dialog, u"Import"_s)->isEnabled());
    }
    void theChipsShowWhatIsWrong_data()
    {
        QTest::addColumn<QString>("chip");
        QTest::addColumn<int>("rows");
        QTest::newRow("all") << u"All"_s << 3;
        QTest::newRow("problems") << u"Problems"_s << 2;
        QTest::newRow("rejected") << u"Rejected"_s << 1;
    }
    void theChipsShowWhatIsWrong()
    {
        QFETCH(const QString, chip);
        PretendShop shop;
        ImportDialog dialog(shop);
        look(dialog);
        button(dialog, chip)->click();
        QTEST(dialog.findChild<QTableView *>()->model()->rowCount(), "rows");
    }
    void aFileWithNothingNewCannotBeImported()
    {
        PretendShop shop;
        shop.report.created = 0;
        ImportDialog dialog(shop);
        look(dialog);
        dialog.import();
        QCOMPARE(shop.asked, QStringList{u"preview"_s});
    }
    void anImportCanBeTakenBackAtOnce()
    {
        PretendShop shop;
        ImportDialog dialog(shop);
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
    void aFileThatCannotBeReadSaysWhy()
    {
        PretendShop shop;
        shop.failure = Error{ErrorKind::Refused, u"format_not_recognised"_s, u"Nobody knows this header."_s};
        ImportDialog dialog(shop);
        look(dialog);
        QVERIFY(dialog.shown().format.isEmpty());
        dialog.import();
        QCOMPARE(shop.asked, QStringList{u"preview"_s});
    }
};

QTEST_MAIN(TestImportDialog)
#include "tst_importdialog.moc"
