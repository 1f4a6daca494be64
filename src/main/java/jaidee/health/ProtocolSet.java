package jaidee.health;

import java.util.Arrays;

/// A school of protocols. A clinic follows one; what both have in common stands under `ANY`.
public enum ProtocolSet {
    TH_CLINIC("TH-CLINIC"), WSAVA_2024("WSAVA-2024"), ANY("ANY");

    private final String code;

    ProtocolSet(String code) {
        this.code = code;
    }

    /// As in the tables and in the files of cases.
    public String code() {
        return code;
    }

    public static ProtocolSet of(String code) {
        return Arrays.stream(values()).filter(each -> each.code.equals(code)).findFirst().orElseThrow();
    }
}
