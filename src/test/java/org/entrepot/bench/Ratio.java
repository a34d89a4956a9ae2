package org.entrepot.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleSupplier;

/** One figure: two things measured in turns, five times, and the median of the ratios with its spread. */
record Ratio(String name, String goal, List<Double> ratios, double first, double second, String unit) {

    private static final int RUNS = 5;

    /** The order of the two changes with every turn, so that a machine which slows down slows both. */
    static Ratio of(String name, String goal, String unit, DoubleSupplier first, DoubleSupplier second) {
        first.getAsDouble();
        second.getAsDouble();
        var ratios = new ArrayList<Double>();
        var firsts = new ArrayList<Double>();
        var seconds = new ArrayList<Double>();
        for (int run = 0; run < RUNS; run++) {
            double one;
            double other;
            if (run % 2 == 0) {
                one = first.getAsDouble();
                other = second.getAsDouble();
            } else {
                other = second.getAsDouble();
                one = first.getAsDouble();
            }
            firsts.add(one);
            seconds.add(other);
            ratios.add(one / other);
        }
        return new Ratio(name, goal, ratios.stream().sorted().toList(), median(firsts), median(seconds), unit);
    }

    double median() {
        return median(ratios);
    }

    String line() {
        return String.format(
                Locale.ROOT,
                "%-62s %6.2f  (%.2f to %.2f)  goal %-8s %,.2f %s : %,.2f %s",
                name,
                median(),
                ratios.getFirst(),
                ratios.getLast(),
                goal,
                first,
                unit,
                second,
                unit);
    }

    static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }
}
