// SPDX-License-Identifier: GPL-3.0-or-later
// Preloaded into a program, it moves the time of day that the program sees by $CLOCK_AHEAD_S seconds. Clocks that
// measure how long something takes stay as they are.
#include <cstdlib>
#include <ctime>

#include <sys/syscall.h>
#include <sys/time.h>
#include <unistd.h>

namespace {

time_t aheadS()
{
    static const time_t kAhead = [] {
        const char *text = std::getenv("CLOCK_AHEAD_S");
        return text == nullptr ? time_t{0} : static_cast<time_t>(std::atoll(text));
    }();
    return kAhead;
}

} // namespace

extern "C" {

int clock_gettime(clockid_t clock, struct timespec *now) noexcept
{
    const long result = syscall(SYS_clock_gettime, clock, now);
    if (result == 0 && (clock == CLOCK_REALTIME || clock == CLOCK_REALTIME_COARSE))
        now->tv_sec += aheadS();
    return static_cast<int>(result);
}

int gettimeofday(struct timeval *now, void *) noexcept
{
    struct timespec precise {
    };
    const int result = clock_gettime(CLOCK_REALTIME, &precise);
    now->tv_sec = precise.tv_sec;
    now->tv_usec = precise.tv_nsec / 1000;
    return result;
}

time_t time(time_t *told) noexcept
{
    struct timespec precise {
    };
    clock_gettime(CLOCK_REALTIME, &precise);
    if (told != nullptr)
        *told = precise.tv_sec;
    return precise.tv_sec;
}

} // extern "C"
