namespace Microsoft.Xrm.Sdk;

/// <summary>The columns of a row as they are shown to the user.</summary>
public sealed class FormattedValueCollection : DataCollection<string, string>;
