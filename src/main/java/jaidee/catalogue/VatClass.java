package jaidee.catalogue;

/// How value added tax looks at an item. `MEDICINE` is medicine taken home: the clinic's accountant decides whether it
/// belongs to the treatment (vatable) or is animal medicine sold as goods (exempt, Revenue Code s.81(1)(จ)).
public enum VatClass {
    VATABLE, EXEMPT, MEDICINE
}
