// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "uicontext.h"

class QAction;

namespace kontor {

class OrderFlow;
class TablePage;

/// The button of a tab where parcels arrive: goods came back, whether anybody had announced them or not. Asks of which
/// order they are, then in what state. Child of the page, as the flow that carries it out.
[[nodiscard]] QAction *parcelBackAction(const UiContext &context, OrderFlow *flow, TablePage *page);
/// Its words in the language of the moment.
void nameParcelBack(QAction *action);

} // namespace kontor
