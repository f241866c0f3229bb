// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "arguments.h"
#include "clock.h"
#include "random.h"
#include "shop.h"

#include <functional>
#include <memory>
#include <type_traits>

namespace kontor::cli {

/// What one run of the program works with: whose shop, who asks, in which language.
class Session
{
public:
    explicit Session(const GlobalOptions &options);
    ~Session();
    Q_DISABLE_COPY_MOVE(Session)

    /// --shop, else $KONTOR_SHOP; without both a usage error.
    [[nodiscard]] Result<QString> path() const;
    /// Opened at the first call.
    [[nodiscard]] Result<Shop *> shop();
    [[nodiscard]] Result<Shop *> create(const ShopSetup &setup);
    [[nodiscard]] const QString &actor() const { return m_actor; }
    [[nodiscard]] bool isChinese() const;
    [[nodiscard]] Clock &clock() { return m_clock; }
    [[nodiscard]] Random &random() { return m_random; }

    /// Runs `work(UnitOfWork &)` as one commit.
    template <class Work>
    [[nodiscard]] auto commit(Work work) -> std::invoke_result_t<Work, UnitOfWork &>
    {
        using R = std::invoke_result_t<Work, UnitOfWork &>;
        KONTOR_ASSIGN(Shop *const opened, shop());
        return opened->inOneCommit<typename R::value_type>(std::function<R(UnitOfWork &)>(std::move(work)));
    }

private:
    GlobalOptions m_options;
    QString m_actor;
    SystemClock m_clock;
    SystemRandom m_random;
    std::unique_ptr<Shop> m_shop;
};

} // namespace kontor::cli
