/* MonteCarlo.java, CivilFromDays.java, Crc32.java and Hash.java. Java's ints wrap, so sums are made of unsigned numbers where they may. */
#include "peers.h"

enum { DRAWS = 64 };

static inline uint64_t xorshift(uint64_t state) {
    state ^= state << 13;
    state ^= state >> 7;
    return state ^ state << 17;
}

static inline double pi(uint64_t state) {
    int inside = 0;
    for (int draw = 0; draw < DRAWS; draw++) {
        state = xorshift(state);
        double x = (double) (int64_t) (state >> 11) * 0x1p-53;
        state = xorshift(state);
        double y = (double) (int64_t) (state >> 11) * 0x1p-53;
        if (x * x + y * y < 1) inside++;
    }
    return 4.0 * inside / DRAWS;
}

void monte_carlo_data(void) {
    bits(lin1, N, 1);
}

void monte_carlo(void) {
    for (int i = 0; i < N; i++) out[i] = pi((uint64_t) lin1[i]);
}

static inline int date(int days) {
    int shifted = days + 719468;
    int era = (shifted >= 0 ? shifted : shifted - 146096) / 146097;
    int day_of_era = shifted - era * 146097;
    int year_of_era = (day_of_era - day_of_era / 1460 + day_of_era / 36524 - day_of_era / 146096) / 365;
    int day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    int month_from_march = (5 * day_of_year + 2) / 153;
    int day = day_of_year - (153 * month_from_march + 2) / 5 + 1;
    int month = month_from_march < 10 ? month_from_march + 3 : month_from_march - 9;
    int year = year_of_era + era * 400 + (month <= 2 ? 1 : 0);
    return year * 10000 + month * 100 + day;
}

void civil_from_days_data(void) {
    bits(lin1, N, 1);
    for (int i = 0; i < N; i++) iin[i] = (int32_t) (lin1[i] % 700000);
}

void civil_from_days(void) {
    for (int i = 0; i < N; i++) iout[i] = date(iin[i]);
}

static inline uint32_t crc_of(uint64_t bytes) {
    uint32_t crc = -1;
    for (int i = 0; i < 8; i++) {
        crc ^= bytes >> 8 * i & 0xff;
        for (int bit = 0; bit < 8; bit++) crc = (crc & 1) != 0 ? crc >> 1 ^ 0xedb88320 : crc >> 1;
    }
    return ~crc;
}

void crc32_data(void) {
    bits(lin1, N, 1);
}

void crc32(void) {
    for (int i = 0; i < N; i++) iout[i] = (int32_t) crc_of((uint64_t) lin1[i]);
}

static inline uint64_t mixed(uint64_t value) {
    value ^= value >> 33;
    value *= 0xff51afd7ed558ccdu;
    value ^= value >> 33;
    value *= 0xc4ceb9fe1a85ec53u;
    return value ^ value >> 33;
}

void hash_data(void) {
    bits(lin1, N, 1);
    bits(lin2, N, 2);
    bits(lin3, N, 3);
}

void hash(void) {
    for (int i = 0; i < N; i++) {
        lout[i] = (int64_t) mixed(mixed(mixed((uint64_t) lin1[i]) + (uint64_t) lin2[i]) + (uint64_t) lin3[i]);
    }
}
