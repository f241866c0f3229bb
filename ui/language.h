// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLocale>
#include <QString>
#include <QStringList>

#include <vector>

namespace kontor {

/// One language the window speaks.
struct UiLanguage {
    QString code; ///< "en", "zh_CN"
    QString nativeName; ///< in itself: "English", "简体中文"
};

/// Where the choice is kept in QSettings; empty or absent: the system's language.
inline const QString UiLanguageSetting = QStringLiteral("look/language");

/// All complete languages, English first.
[[nodiscard]] std::vector<UiLanguage> uiLanguages();

/// The language for a locale: the same language and script, else English.
[[nodiscard]] QString uiLanguageFor(const QLocale &locale);

/// Speaks `code` from now on: our translation, Qt's own where installed, and QLocale's default for dates,
/// numbers and money. An empty code is the system's language. Call on the UI thread after QApplication exists.
///
/// Every widget that is on the screen gets QEvent::LanguageChange. A page that set texts in its constructor
/// overrides changeEvent and sets them again; models emit headerDataChanged and dataChanged; dialogs that are
/// built anew each time need nothing.
void useUiLanguage(const QString &code);
[[nodiscard]] QString currentUiLanguage();

/// In which a shop that is made now prints its papers: "zh" where the window speaks Chinese, else empty, the usual.
[[nodiscard]] QString languageOfNewPapers();

/// Values one after another, parted as the window's language parts them: "a, b" or "a、b".
[[nodiscard]] QString listText(const QStringList &values);

} // namespace kontor
