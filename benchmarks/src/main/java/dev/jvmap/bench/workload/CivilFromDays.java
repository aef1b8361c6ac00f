package dev.jvmap.bench.workload;

import dev.jvmap.Vmap;

/** Calendar dates: int divisions by constants. */
final class CivilFromDays {
    private CivilFromDays() {
    }

    /**
     * The Gregorian date of a day, as the decimal number yyyymmdd; years begin in March, so that the leap day is the
     * last one (H. Hinnant, "chrono-Compatible Low-Level Date Algorithms").
     *
     * @param days since 1970-01-01
     */
    @Vmap(strict = true)
    static int date(int days) {
        int shifted = days + 719468;
        int era = (shifted >= 0 ? shifted : shifted - 146096) / 146097;
        int dayOfEra = shifted - era * 146097;
        int yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36524 - dayOfEra / 146096) / 365;
        int dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
        int monthFromMarch = (5 * dayOfYear + 2) / 153;
        int day = dayOfYear - (153 * monthFromMarch + 2) / 5 + 1;
        int month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
        int year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
        return year * 10000 + month * 100 + day;
    }

    static Workload workload(int n) {
        int[] days = new int[n];
        long[] random = Data.bits(1, n);
        for (int i = 0; i < n; i++) {
            days[i] = (int) (random[i] % 700_000);
        }
        int[] dates = new int[n];
        return new Workload(dates, () -> {
            for (int i = 0; i < n; i++) {
                dates[i] = date(days[i]);
            }
        }, how -> CivilFromDaysBatched.dateInto(dates, days, how));
    }
}
