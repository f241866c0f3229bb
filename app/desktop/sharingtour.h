// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sharing.h"
#include "shopjoiner.h"

#include <functional>
#include <memory>
#include <vector>

namespace kontor {

class Desk;
class DesksDialog;
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
    [[nodiscard]] std::vector<Stop> joining(Desk &desk);
    [[nodiscard]] std::vector<Stop> desks(Desk &desk);

    std::unique_ptr<ShopJoiner> m_joiner;
    std::unique_ptr<Sharing> m_sharing;
    // While the tour stands there.
    WelcomeDialog *m_wizard = nullptr;
    DesksDialog *m_desks = nullptr;
};

} // namespace kontor
