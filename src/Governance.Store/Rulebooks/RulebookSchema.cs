using System;
using System.IO;

namespace Governance.Store.Rulebooks;

/// <summary>The JSON Schema of the form in which people write rulebooks: <c>docs/rulebook.schema.json</c>, carried along.</summary>
public static class RulebookSchema
{
    private const string Resource = "rulebook.schema.json";

    /// <summary>The schema as text.</summary>
    public static string Text { get; } = Read();

    private static string Read()
    {
        using var stream = typeof(RulebookSchema).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException("The schema of rulebooks is not part of this build.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
