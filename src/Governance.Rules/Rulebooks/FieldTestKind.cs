namespace Governance.Rules.Rulebooks;

/// <summary>How a <see cref="FieldTest"/> looks at a value.</summary>
public enum FieldTestKind
{
    /// <summary>It is one of the values, letter by letter.</summary>
    OneOf = 1,

    /// <summary>It is a number not below the one value.</summary>
    AtLeast = 2,

    /// <summary>It is a number not above the one value.</summary>
    AtMost = 3,
}
