namespace Governance.Sandbox.Jira.Search;

/// <summary>Why a query cannot be answered.</summary>
/// <param name="Status">400 when Jira would refuse it too, 501 when only the local Jira cannot do it.</param>
/// <param name="Message">What was wrong and what to do.</param>
internal sealed record JqlProblem(int Status, string Message)
{
    public static JqlProblem Malformed(string message) => new(400, $"Error in the JQL Query: {message}");

    public static JqlProblem Unsupported(string what) => new(501, $"The local Jira does not support {what} in JQL.");
}
