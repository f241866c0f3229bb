// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewnamedialog.h"

#include "formdialog.h"

#include <QCoreApplication>
#include <QLineEdit>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace kontor {

namespace {

constexpr int kLongestName = 60;
constexpr int kViewNameDialogWidth = 420;

class ViewNameDialog final : public FormDialog
{
    Q_DECLARE_TR_FUNCTIONS(kontor::ViewNameDialog)
public:
    ViewNameDialog(const QString &before, std::function<bool(const QString &)> isTaken, QWidget *parent)
        : FormDialog(parent), m_isTaken(std::move(isTaken))
    {
        const bool isNew = before.isEmpty();
        setHeading(isNew ? tr("Save this view") : tr("Rename this view"),
                   isNew ? tr("The search, the sort and the columns are kept under this name, on this computer.")
                         : QString());
        m_name = new QLineEdit(before, this);
        m_name->setMaxLength(kLongestName);
        m_name->setPlaceholderText(tr("Name"));
        m_name->setAccessibleName(tr("Name"));
        body()->addWidget(m_name);
        setAcceptText(isNew ? tr("Save") : tr("Rename"));
        connect(m_name, &QLineEdit::textChanged, this, [this] { review(); });
        m_name->selectAll();
        review();
        resize(kViewNameDialogWidth, sizeHint().height());
    }
    [[nodiscard]] QString name() const { return m_name->text().trimmed(); }

protected:
    void review() override
    {
        const bool taken = m_isTaken(name());
        setProblem(taken ? tr("Another view has this name. Choose a different one.") : QString(),
                   !taken && !name().isEmpty());
    }

private:
    std::function<bool(const QString &)> m_isTaken;
    QLineEdit *m_name = nullptr;
};

} // namespace

std::optional<QString> askViewName(const QString &before, std::function<bool(const QString &)> isTaken, QWidget *parent)
{
    ViewNameDialog dialog(before, std::move(isTaken), parent);
    if (dialog.exec() != QDialog::Accepted)
        return std::nullopt;
    return dialog.name();
}

} // namespace kontor
