// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <QJsonObject>

namespace kontor {

/// An invoice and a packing slip that nobody ordered, to see how papers will look. Only shows.
class PaperPreview final : public QDialog
{
    Q_OBJECT
public:
    /// `settings`: the shop's, as PaperLook reads them.
    PaperPreview(const QJsonObject &settings, const QString &shopPath, const QByteArray &timeZone, QWidget *parent);
};

} // namespace kontor
