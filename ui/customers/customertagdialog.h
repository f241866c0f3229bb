// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "customerrows.h"
#include "formdialog.h"

#include <optional>

class QComboBox;

namespace kontor {

/// Asks which tag several customers get, or which of theirs is taken from them.
class CustomerTagDialog final : public FormDialog
{
    Q_OBJECT
public:
    /// `known`: what is offered to be given.
    CustomerTagDialog(const std::vector<CustomerRow> &rows, const QStringList &known, bool isAdded, QWidget *parent);
    [[nodiscard]] std::optional<QString> value() const;
    [[nodiscard]] QComboBox *tagField() const { return m_tag; }

protected:
    void review() override;

private:
    [[nodiscard]] QStringList theirTags() const;

    std::vector<QStringList> m_tags; ///< of each customer
    bool m_isAdded;
    QComboBox *m_tag = nullptr;
};

} // namespace kontor
