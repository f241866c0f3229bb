// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "attentioncase.h"
#include "uicontext.h"

#include <QFrame>

class QVBoxLayout;

namespace kontor {

/// What moved so near to a count that nobody knows on which side of it, each with both readings, one click away.
/// Hidden where all is certain; follows the shop.
class UncertainCounts final : public QFrame
{
    Q_OBJECT
public:
    UncertainCounts(const UiContext &context, QWidget *parent);
    /// Only of this place.
    void showAt(const LocationId &location);
    [[nodiscard]] const std::vector<OpenCase> &cases() const { return m_cases; }
    /// As if the button with this reading were pressed.
    void decide(const OpenCase &open, WayOut reading);

signals:
    void decided(const kontor::VariantId &article);
    void refused(const QString &sentence);

private:
    void readNow();
    void rebuild();
    void addCase(QVBoxLayout *column, const OpenCase &open);

    UiContext m_context;
    LocationId m_location;
    std::vector<OpenCase> m_cases;
    QWidget *m_rows = nullptr;
};

} // namespace kontor
