package jaidee.segments;

import java.util.Arrays;

/// Numbers that come one after another, without an object for each.
final class Column {
    private static final int ROOM = 1_024;
    private long[] numbers = new long[ROOM];
    private int size;

    void add(long number) {
        if (size == numbers.length) numbers = Arrays.copyOf(numbers, size * 2);
        numbers[size++] = number;
    }

    int size() {
        return size;
    }

    long get(int index) {
        return numbers[index];
    }

    long[] longs(long[] before) {
        long[] all = Arrays.copyOf(before, before.length + size);
        System.arraycopy(numbers, 0, all, before.length, size);
        return all;
    }

    int[] ints(int[] before) {
        int[] all = Arrays.copyOf(before, before.length + size);
        for (int i = 0; i < size; i++) all[before.length + i] = (int) numbers[i];
        return all;
    }

    int[] ints() {
        return ints(new int[0]);
    }
}
