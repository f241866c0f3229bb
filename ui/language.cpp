// SPDX-License-Identifier: GPL-3.0-or-later
#include "language.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QTranslator>

namespace kontor {

using namespace Qt::StringLiterals;

namespace {

const QString OurTranslator = u"kontor-translation"_s;
const QString QtTranslator = u"qt-translation"_s;
const char CurrentCode[] = "kontorUiLanguage";

/// Whoever chose their own country keeps its dates and money, as long as the language is the same.
QLocale localeFor(const QString &code)
{
    const QLocale own = QLocale::system();
    const QLocale asked(code);
    return uiLanguageFor(own) == code && own.language() == asked.language() ? own : asked;
}

bool speaksChinese()
{
    return QLocale(currentUiLanguage()).language() == QLocale::Chinese;
}

void drop(const QString &name)
{
    for (auto *old : qApp->findChildren<QTranslator *>(name, Qt::FindDirectChildrenOnly)) {
        QCoreApplication::removeTranslator(old);
        delete old;
    }
}

void install(const QString &name, const QString &file, const QString &folder)
{
    auto *translator = new QTranslator(qApp);
    translator->setObjectName(name);
    if (translator->load(file, folder))
        QCoreApplication::installTranslator(translator);
    else
        delete translator;
}

} // namespace

std::vector<UiLanguage> uiLanguages()
{
    return {{u"en"_s, u"English"_s}, {u"zh_CN"_s, u"简体中文"_s}};
}

QString uiLanguageFor(const QLocale &locale)
{
    if (locale.language() == QLocale::Chinese && locale.script() == QLocale::SimplifiedChineseScript)
        return u"zh_CN"_s;
    return u"en"_s;
}

void useUiLanguage(const QString &code)
{
    const QString chosen = code.isEmpty() ? uiLanguageFor(QLocale::system()) : code;
    // The locale first: widgets that hear of the new language format by it.
    QLocale::setDefault(localeFor(chosen));
    qApp->setProperty(CurrentCode, chosen);
    drop(OurTranslator);
    drop(QtTranslator);
    install(QtTranslator, u"qtbase_"_s + chosen, QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    install(OurTranslator, u"kontor_"_s + chosen, u":/i18n"_s);
}

QString currentUiLanguage()
{
    const QString code = qApp->property(CurrentCode).toString();
    return code.isEmpty() ? u"en"_s : code;
}

QString languageOfNewPapers()
{
    return speaksChinese() ? u"zh"_s : QString();
}

QString listText(const QStringList &values)
{
    return values.join(speaksChinese() ? u"、"_s : u", "_s);
}

} // namespace kontor
