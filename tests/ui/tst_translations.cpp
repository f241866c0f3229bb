// SPDX-License-Identifier: GPL-3.0-or-later
// Every sentence of the window is said in every language it offers.
#include "language.h"
#include "testpaths.h"

#include <QDir>
#include <QFile>
#include <QLibraryInfo>
#include <QLocale>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace kontor;

namespace {

struct Message {
    QString context;
    QString source;
    QStringList forms;
    bool isPlural = false;
    bool isUnfinished = false;
};

QString sourcePath(const QString &path)
{
    return kontor::testpaths::repository() + u'/' + path;
}

QString lupdate()
{
    const QString name = u"lupdate"_s;
    const QString beside = QStandardPaths::findExecutable(name, {QLibraryInfo::path(QLibraryInfo::BinariesPath)});
    return beside.isEmpty() ? QStandardPaths::findExecutable(name) : beside;
}

Message readMessage(QXmlStreamReader &xml, const QString &context)
{
    Message message{context, {}, {}, xml.attributes().value("numerus"_L1) == "yes"_L1, false};
    while (xml.readNextStartElement()) {
        if (xml.name() == "source"_L1) {
            message.source = xml.readElementText();
        } else if (xml.name() == "translation"_L1) {
            message.isUnfinished = xml.attributes().value("type"_L1) == "unfinished"_L1;
            if (!message.isPlural) {
                message.forms += xml.readElementText();
                continue;
            }
            while (xml.readNextStartElement())
                message.forms += xml.readElementText();
        } else {
            xml.skipCurrentElement();
        }
    }
    return message;
}

std::vector<Message> readMessages(const QString &path)
{
    QFile file(path);
    std::vector<Message> messages;
    if (!file.open(QIODevice::ReadOnly))
        return messages;
    QXmlStreamReader xml(&file);
    xml.readNextStartElement();
    while (xml.readNextStartElement()) {
        QString context;
        while (xml.readNextStartElement()) {
            if (xml.name() == "name"_L1)
                context = xml.readElementText();
            else if (xml.name() == "message"_L1)
                messages.push_back(readMessage(xml, context));
            else
                xml.skipCurrentElement();
        }
    }
    return messages;
}

/// The file as it would be after `ninja translations`; the file itself where lupdate is not installed.
QString refreshed(const QString &language, const QTemporaryDir &folder)
{
    const QString kept = sourcePath(u"translations/kontor_%1.ts"_s.arg(language));
    if (lupdate().isEmpty())
        return kept;
    const QString copy = folder.filePath(u"kontor_%1.ts"_s.arg(language));
    QFile::copy(kept, copy);
    QFile::setPermissions(copy, QFile::ReadOwner | QFile::WriteOwner);
    QStringList arguments{u"-silent"_s, u"-no-obsolete"_s, u"-locations"_s, u"none"_s};
    for (const QString &room : {u"ui"_s, u"app"_s, u"models/documents"_s}) {
        if (QDir(sourcePath(room)).exists())
            arguments += room;
    }
    if (language == "en"_L1)
        arguments += u"-pluralonly"_s;
    QProcess update;
    update.setWorkingDirectory(sourcePath({}));
    update.start(lupdate(), arguments + QStringList{u"-ts"_s, copy});
    return update.waitForFinished(120000) && update.exitCode() == 0 ? copy : QString();
}

/// %1, %2, %n and %Ln, sorted, %Ln counted as %n.
QStringList placeholders(const QString &text)
{
    static const QRegularExpression pattern(u"%(L?\\d|L?n)"_s);
    QStringList found;
    for (const auto &match : pattern.globalMatch(text))
        found += match.captured(1).remove(u'L');
    found.sort();
    return found;
}

bool hasMnemonic(const QString &text)
{
    static const QRegularExpression pattern(u"&[A-Za-z0-9]"_s);
    return pattern.match(text).hasMatch();
}

QString problemOf(const Message &message)
{
    if (message.isUnfinished || message.forms.isEmpty() || message.forms.contains(QString()))
        return u"is not translated"_s;
    for (const QString &form : message.forms) {
        if (placeholders(form) != placeholders(message.source))
            return u"has other placeholders"_s;
        if (hasMnemonic(form) != hasMnemonic(message.source))
            return u"lost or got an access key"_s;
        if (form.endsWith(u'…') != message.source.endsWith(u'…'))
            return u"lost or got its …"_s;
    }
    return {};
}

} // namespace

class TestTranslations : public QObject
{
    Q_OBJECT
private slots:
    void everySentenceIsTranslated_data()
    {
        QTest::addColumn<QString>("language");
        for (const UiLanguage &language : uiLanguages())
            QTest::addRow("%s", qUtf8Printable(language.code)) << language.code;
    }
    void everySentenceIsTranslated()
    {
        QFETCH(const QString, language);
        QTemporaryDir folder;
        const QString path = refreshed(language, folder);
        QVERIFY2(!path.isEmpty(), "lupdate failed");
        const std::vector<Message> messages = readMessages(path);
        QVERIFY(!messages.empty());
        QStringList problems;
        for (const Message &message : messages) {
            if (const QString problem = problemOf(message); !problem.isEmpty())
                problems += u"%1: \"%2\" %3"_s.arg(message.context, message.source, problem);
        }
        QVERIFY2(problems.isEmpty(), qUtf8Printable(u'\n' + problems.join(u'\n')));
    }
    void theLanguageChangesWhileRunning()
    {
        const auto toShip = [] { return QCoreApplication::translate("kontor::OrderWords", "To ship"); };
        useUiLanguage(u"zh_CN"_s);
        QCOMPARE(toShip(), u"待发货"_s);
        QCOMPARE(QLocale().language(), QLocale::Chinese);
        useUiLanguage(u"en"_s);
        QCOMPARE(toShip(), u"To ship"_s);
        QCOMPARE(currentUiLanguage(), u"en"_s);
    }
    void englishCountsOneAndMany_data()
    {
        QTest::addColumn<int>("count");
        QTest::addColumn<QString>("words");
        QTest::newRow("none") << 0 << u"0 articles"_s;
        QTest::newRow("one") << 1 << u"1 article"_s;
        QTest::newRow("many") << 1200 << u"1,200 articles"_s;
    }
    void englishCountsOneAndMany()
    {
        QFETCH(const int, count);
        useUiLanguage(u"en"_s);
        QLocale::setDefault(QLocale(u"en_US"_s));
        QTEST(QCoreApplication::translate("kontor::GoodsPage", "%Ln article(s)", nullptr, count), "words");
    }
    void listsArePartedAsTheLanguageDoes()
    {
        useUiLanguage(u"en"_s);
        QCOMPARE(listText({u"DE"_s, u"AT"_s}), u"DE, AT"_s);
        useUiLanguage(u"zh_CN"_s);
        QCOMPARE(listText({u"DE"_s, u"AT"_s}), u"DE、AT"_s);
        useUiLanguage(u"en"_s);
    }
    void theSystemChoosesTheLanguage_data()
    {
        QTest::addColumn<QString>("locale");
        QTest::addColumn<QString>("language");
        QTest::newRow("mainland") << u"zh_CN"_s << u"zh_CN"_s;
        QTest::newRow("singapore") << u"zh_Hans_SG"_s << u"zh_CN"_s;
        QTest::newRow("taiwan reads the other script") << u"zh_TW"_s << u"en"_s;
        QTest::newRow("germany") << u"de_DE"_s << u"en"_s;
    }
    void theSystemChoosesTheLanguage()
    {
        QFETCH(const QString, locale);
        QTEST(uiLanguageFor(QLocale(locale)), "language");
    }
};

QTEST_MAIN(TestTranslations)
#include "tst_translations.moc"
