// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jointhread.h"
#include "shopjoiner.h"

namespace kontor {

/// Takes what was typed in the wizard to the network.
class DeskJoiner final : public ShopJoiner
{
    Q_OBJECT
public:
    explicit DeskJoiner(QObject *parent = nullptr);

    void join(const JoinWish &wish) override;
    void cancel() override { m_thread.cancel(); }
    void forget() override { m_thread.forget(); }

private:
    JoinThread m_thread;
};

} // namespace kontor
