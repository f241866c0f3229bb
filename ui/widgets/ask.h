// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "result.h"

#include <QDialog>

namespace kontor {

/// Shows a dialog without stopping the event loop; `then` gets the value when it was accepted.
template <class Dialog, class Then>
void ask(Dialog *dialog, QObject *context, Then then)
{
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    QObject::connect(dialog, &QDialog::accepted, context, [dialog, then = std::move(then)] { then(*dialog->value()); });
    dialog->open();
}

template <class T>
Result<void> plain(const Result<T> &result)
{
    if (!result)
        return std::unexpected(result.error());
    return {};
}

} // namespace kontor
