// SPDX-License-Identifier: GPL-3.0-or-later
// The compiled half of Boost.Asio and Beast (BOOST_…_SEPARATE_COMPILATION), so that no other file compiles it again.
#include <boost/asio/impl/src.hpp>
#include <boost/asio/ssl/impl/src.hpp>
#include <boost/beast/src.hpp>
