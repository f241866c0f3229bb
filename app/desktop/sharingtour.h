// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shopjoiner.h"

#include <functional>
#include <memory>
#include <vector>

namespace kontor {

class Desk;
class WelcomeDialog;

/// The part of the tour that shares a shop and joins one, with a server that is only pretended.
class SharingTour
{
public:
    struct Stop {
        QString picture; ///< empty: none
        std::function<void()> act;
    };
    SharingTour();
    ~SharingTour();
    [[nodiscard]] ShopJoiner &joiner() const { return *m_joiner; }
    [[nodiscard]] std::vector<Stop> steps(Desk &desk);

private:
    std::unique_ptr<ShopJoiner> m_joiner;
    WelcomeDialog *m_wizard = nullptr; ///< while the tour stands there
};

} // namespace kontor
