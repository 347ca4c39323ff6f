namespace Governance.Sandbox.Jira.Issues;

/// <summary>Who writes a field, and what it holds.</summary>
internal enum FieldKind
{
    /// <summary>Jira itself.</summary>
    System,

    /// <summary>People: one line of text.</summary>
    Line,

    /// <summary>People: a document in Atlassian's format.</summary>
    Document,

    /// <summary>People: a list of words.</summary>
    Words,

    /// <summary>People: a day.</summary>
    Day,

    /// <summary>People: an account.</summary>
    Person,

    /// <summary>The app only: text.</summary>
    App,
}
