package dev.lyceum.data;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntUnaryOperator;

/** Gives every value of a tree another place. */
public final class DataMover {
    private final IntUnaryOperator place;

    /**
     * @param place the new offset by the old one
     */
    public DataMover(IntUnaryOperator place) {
        this.place = place;
    }

    public Data.Table move(Data.Table table) {
        Map<String, Data> entries = new LinkedHashMap<>();
        table.entries().forEach((key, value) -> entries.put(key, move(value)));
        return new Data.Table(entries, place.applyAsInt(table.offset()));
    }

    public Data move(Data data) {
        int offset = place.applyAsInt(data.offset());
        if (data instanceof Data.Table table) {
            return move(table);
        } else if (data instanceof Data.Items items) {
            List<Data> moved = new ArrayList<>();
            items.values().forEach(item -> moved.add(move(item)));
            return new Data.Items(moved, offset);
        } else if (data instanceof Data.Text text) {
            return new Data.Text(text.value(), offset);
        } else if (data instanceof Data.Whole whole) {
            return new Data.Whole(whole.value(), offset);
        } else if (data instanceof Data.Decimal decimal) {
            return new Data.Decimal(decimal.value(), offset);
        } else if (data instanceof Data.Bool bool) {
            return new Data.Bool(bool.value(), offset);
        } else if (data instanceof Data.Moment moment) {
            return new Data.Moment(moment.value(), offset);
        }
        return new Data.Nothing(offset);
    }
}
