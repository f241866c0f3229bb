// SPDX-License-Identifier: GPL-3.0-or-later
#include "reportpdf.h"

#include "clisession.h"
#include "paperpainter.h"

#include <QLocale>

using namespace Qt::StringLiterals;

namespace kontor::cli {

bool wantsPdf(const Arguments &arguments)
{
    return arguments.has("pdf");
}

Result<QString> paperLanguage(Session &session, const Arguments &arguments)
{
    if (!arguments.has("paper-language")) {
        KONTOR_ASSIGN(Shop *const shop, session.shop());
        KONTOR_ASSIGN(const QJsonObject settings, shop->reader().settings());
        return settings.value("document_language"_L1).toString() == "zh"_L1 ? u"zh"_s : u"en"_s;
    }
    const QString language = arguments.value("paper-language");
    if (language != "en"_L1 && language != "zh"_L1)
        return fail(ErrorKind::Usage, "unknown_language", u"--paper-language is en or zh."_s);
    return language;
}

Result<void> writeReport(Session &session, const Arguments &arguments, ReportKind kind, const DayRange &days,
                         QJsonObject &json)
{
    KONTOR_ASSIGN(Shop *const shop, session.shop());
    KONTOR_ASSIGN(const QString language, paperLanguage(session, arguments));
    NoProgress progress;
    KONTOR_ASSIGN(const Paper paper,
                  reportPaperFor(shop->reader(), {kind, days, language, QLocale().firstDayOfWeek()}, progress));
    const QString file = arguments.value("pdf");
    KONTOR_TRY(writePdf(file, {paper}, progress));
    json.insert("file"_L1, file);
    json.insert("pages"_L1, static_cast<qint64>(paper.pages.size()));
    return {};
}

} // namespace kontor::cli
