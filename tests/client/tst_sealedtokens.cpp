// SPDX-License-Identifier: GPL-3.0-or-later
#include "tokenstore.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace kontor;
using namespace Qt::StringLiterals;

class TestSealedTokens : public QObject
{
    Q_OBJECT

    static QString onlyFileIn(const QTemporaryDir &folder)
    {
        return folder.filePath(QDir(folder.path()).entryList(QDir::Files).value(0));
    }

private slots:
    void whatWasKeptIsThereAgain()
    {
        const QTemporaryDir folder;
        SystemRandom random;
        SealedTokens tokens(folder.path(), "a password", random);
        QVERIFY(tokens.keep(u"desk 1"_s, QByteArray("a\0b", 3)));
        QCOMPARE(SealedTokens(folder.path(), "a password", random).read(u"desk 1"_s).value(), QByteArray("a\0b", 3));
        QCOMPARE(tokens.read(u"desk 2"_s).value(), QByteArray());
        QVERIFY(tokens.forget(u"desk 1"_s));
        QCOMPARE(tokens.read(u"desk 1"_s).value(), QByteArray());
        QVERIFY(tokens.forget(u"desk 1"_s));
    }
    void nothingOfItIsPlainOrForOthers()
    {
        const QTemporaryDir folder;
        SystemRandom random;
        SealedTokens tokens(folder.path(), "a password", random);
        QVERIFY(tokens.keep(u"desk 1"_s, "the-token-itself"));
        QFile file(onlyFileIn(folder));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        QVERIFY(!bytes.contains("token") && !bytes.contains("desk") && !bytes.contains("password"));
        QVERIFY(!(file.permissions() & (QFile::ReadGroup | QFile::ReadOther)));
    }
    void anotherPasswordOpensNothing()
    {
        const QTemporaryDir folder;
        SystemRandom random;
        QVERIFY(SealedTokens(folder.path(), "one", random).keep(u"desk"_s, "secret"));
        QCOMPARE(SealedTokens(folder.path(), "two", random).read(u"desk"_s).error().code, u"wrong_password"_s);
    }
    void aChangedFileOpensNothing()
    {
        const QTemporaryDir folder;
        SystemRandom random;
        SealedTokens tokens(folder.path(), "one", random);
        QVERIFY(tokens.keep(u"desk"_s, "secret"));
        QFile file(onlyFileIn(folder));
        QVERIFY(file.open(QIODevice::ReadWrite));
        const QByteArray bytes = file.readAll();
        for (const qsizetype at : {bytes.size() - 1, bytes.size() / 2, qsizetype{0}}) {
            QByteArray changed = bytes;
            changed[at] = static_cast<char>(changed[at] ^ 1);
            file.seek(0);
            file.write(changed);
            file.flush();
            QVERIFY(!tokens.read(u"desk"_s).has_value());
        }
        QVERIFY(file.resize(20));
        QCOMPARE(tokens.read(u"desk"_s).error().code, u"damaged"_s);
    }
};

QTEST_GUILESS_MAIN(TestSealedTokens)
#include "tst_sealedtokens.moc"
