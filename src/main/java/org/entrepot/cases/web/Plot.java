package org.entrepot.cases.web;

import java.util.ArrayList;
import java.util.List;

/**
 * Upright bars, measured for drawing as SVG.
 *
 * @param bars from left to right
 */
public record Plot(List<Bar> bars, int width, int height) {

    private static final int WIDTH = 372;
    private static final int HEIGHT = 140;
    private static final int FLOOR = 116;
    private static final int CEILING = 20;
    private static final int GAP = 6;
    private static final int WIDEST = 44;

    public Plot {
        bars = List.copyOf(bars);
    }

    /** One value before it is measured. */
    record Value(String label, double value, String shown, String title, String href) {}

    /**
     * @param x left edge
     * @param y upper edge
     * @param title what a pointer or a screen reader says
     * @param href the cases behind it; empty where there are none
     */
    public record Bar(int x, int y, int width, int height, String label, String shown, String title, String href) {

        public int middle() {
            return x + width / 2;
        }

        public boolean leadsSomewhere() {
            return !href.isEmpty();
        }
    }

    static Plot of(List<Value> values) {
        var most = values.stream().mapToDouble(Value::value).max().orElse(0);
        var slot = values.isEmpty() ? WIDTH : WIDTH / values.size();
        var bars = new ArrayList<Bar>();
        for (var index = 0; index < values.size(); index++) {
            var value = values.get(index);
            var height = most == 0 ? 0 : (int) Math.round(value.value() / most * (FLOOR - CEILING));
            var width = Math.clamp(slot - GAP, 1, WIDEST);
            bars.add(new Bar(
                    index * slot + (slot - width) / 2,
                    FLOOR - height,
                    width,
                    height,
                    value.label(),
                    value.shown(),
                    value.title(),
                    value.href()));
        }
        return new Plot(bars, WIDTH, HEIGHT);
    }

    public int floor() {
        return FLOOR;
    }
}
