// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "paperpainter.h"
#include "papers.h"

#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>

namespace kontor {

/// Reads bars off papers with zbarimg, which is not ours. For tests that link the documents.
[[nodiscard]] inline bool canReadBars()
{
    return !QStandardPaths::findExecutable(QStringLiteral("zbarimg")).isEmpty();
}

/// What it finds on the first page, drawn as a label printer draws it: "CODE-128:…" and "QR-Code:…", sorted.
[[nodiscard]] inline QStringList barsOn(const Paper &paper)
{
    constexpr int kPrinterDots = 300; // per inch
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("page.png"));
    if (!imageOf(paper.pages.front(), paper.sizeMm(), kPrinterDots).save(file))
        return {QStringLiteral("no picture")};
    QProcess reader;
    reader.start(QStringLiteral("zbarimg"), {QStringLiteral("--quiet"), file});
    reader.waitForFinished(60'000);
    QStringList found = QString::fromUtf8(reader.readAllStandardOutput()).split(u'\n', Qt::SkipEmptyParts);
    found.sort();
    return found;
}

} // namespace kontor
