using System;
using System.IO;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Governance.Sandbox.Story.Hosts;

namespace Governance.Sandbox.Story.Telling;

/// <summary>Prints the story: who does what in which tool, and what the host answers.</summary>
internal sealed class Narrator(TextWriter output)
{
    private const int LongestAnswer = 1500;
    private static readonly JsonSerializerOptions AsItCame = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public void Heading(string text)
    {
        output.WriteLine();
        output.WriteLine(text);
    }

    public void Act(Persona who, string tool, string deed) => output.WriteLine($"  {who.Name}, {tool}: {deed}");

    public void Note(string text) => output.WriteLine("  " + text);

    /// <summary>Prints the answer word for word, indented.</summary>
    public HostAnswer Answer(HostAnswer answer)
    {
        output.WriteLine($"    {answer.Host} answers {answer.Status}{(answer.Code is null ? string.Empty : " " + answer.Code)}:");
        Quote(answer.Words);
        if (answer.Number("ledgerNumber") is { } number)
        {
            Ledger(number);
        }

        return answer;
    }

    public void Quote(JsonNode json) => Quote(json.ToJsonString(AsItCame));

    public void Quote(string words)
    {
        var shown = words.Length <= LongestAnswer ? words : $"{words[..LongestAnswer]} … ({words.Length} characters)";
        foreach (var line in shown.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n'))
        {
            output.WriteLine("    | " + line);
        }
    }

    public void Ledger(long number) => output.WriteLine($"    ledger number {number}");

    public void Ok(int number, string title) => output.WriteLine($"ok {number} {title}");

    public void NotOk(int number, string title, string instead) =>
        output.WriteLine($"not ok {number} {title}: {instead.ReplaceLineEndings(" ")}");
}
