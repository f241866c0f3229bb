// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "transferdialog.h"
#include "transfersheet.h"
#include "uicontext.h"

#include <QObject>

#include <functional>

namespace kontor {

/// Carries what a person wants to do with transfers through its dialog to the service. One choice is one commit.
class TransferFlow final : public QObject
{
    Q_OBJECT
public:
    /// Dialogs open over `window`.
    TransferFlow(const UiContext &context, QWidget *window);

    void send();
    void receive(const TransferSheet &transfer);
    void close(const TransferSheet &transfer);

signals:
    void refused(const QString &sentence);

private:
    void book(const TransferDialog::Draft &draft);
    /// Shows it, and runs `then` when it was accepted.
    void open(FormDialog *dialog, std::function<void()> then);
    void write(const QString &sentence, const std::function<Result<int>(UnitOfWork &)> &work);

    UiContext m_context;
    QWidget *m_window;
};

} // namespace kontor
