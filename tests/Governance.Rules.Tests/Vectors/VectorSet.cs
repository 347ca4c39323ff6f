using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Governance.Rules.Rulebooks;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Governance.Rules.Tests.Vectors;

/// <summary>The vectors of a folder: shared rulebooks, and cases by name.</summary>
internal sealed class VectorSet
{
    private readonly SortedDictionary<string, JObject> cases = new(StringComparer.Ordinal);
    private readonly Dictionary<string, JToken> rulebooks = new();

    public IEnumerable<string> Names => cases.Keys;

    public static VectorSet Load(string folder)
    {
        var set = new VectorSet();
        foreach (var file in Directory.GetFiles(folder, "*.json").OrderBy(path => path, StringComparer.Ordinal))
        {
            set.Add(File.ReadAllText(file), Path.GetFileName(file));
        }

        return set;
    }

    public void Add(string text, string file)
    {
        using var reader = new JsonTextReader(new StringReader(text)) { DateParseHandling = DateParseHandling.None };
        var source = new StrictObject(JToken.Load(reader, new JsonLoadSettings { DuplicatePropertyNameHandling = DuplicatePropertyNameHandling.Error }), file);
        foreach (var rulebook in source.Map("rulebooks"))
        {
            rulebooks.Add(rulebook.Key, rulebook.Value!);
        }

        foreach (var item in source.Take("cases") ?? new JArray())
        {
            cases.Add((string?)item["name"] ?? throw new FormatException($"A case in {file} has no name."), (JObject)item);
        }

        source.Done();
    }

    /// <summary>What a case asks, as it is written: rulebook and facts, in their order.</summary>
    public string Question(string name) => $"{cases[name]["rulebook"]} {cases[name]["withoutDigest"]} {cases[name]["facts"]}";

    public VectorCase Case(string name)
    {
        var source = new StrictObject(cases[name], name);
        var rulebook = Rulebook(source.Take("rulebook"), name);
        var digest = Digests.Of(rulebook);
        var found = new VectorCase
        {
            Name = source.Text("name"),
            Why = source.Text("why"),
            Rulebook = source.Flag("withoutDigest") ? rulebook : Digests.With(rulebook, digest),
            Facts = FactsVector.Read(source.Take("facts"), name + ".facts", digest),
            Expected = source.Take("expected") ?? throw new FormatException($"{name} expects nothing."),
        };
        source.Done();
        return found;
    }

    private Rulebook Rulebook(JToken? json, string name) => json switch
    {
        { Type: JTokenType.String } shared => RulebookVector.Read(rulebooks[shared.Value<string>()!], shared.Value<string>()!),
        null => throw new FormatException($"{name} has no rulebook."),
        _ => RulebookVector.Read(json, name + ".rulebook"),
    };
}
