using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;

using Governance.Store.Settings;
using Governance.Store.Tests.Support;

using YamlDotNet.RepresentationModel;

namespace Governance.Store.Tests.Settings;

/// <summary>The keys of settings: those that a guide documents, and those that the reader asks for. A key of a list's entry stands behind its list: <c>triggers.demands.code</c>.</summary>
internal static partial class SettingsGuide
{
    private const string Probe = "probe";

    public static string Text => File.ReadAllText(RepositoryFiles.At("docs", "settings.md"));

    /// <summary>The examples of a guide.</summary>
    public static IEnumerable<string> ExamplesOf(string guide) =>
        guide.Split("```yml\n").Skip(1).Select(part => part[..part.IndexOf("\n```", StringComparison.Ordinal)]);

    /// <summary>The keys in the first columns of a guide's tables.</summary>
    public static IReadOnlySet<string> DocumentedIn(string guide)
    {
        var keys = new HashSet<string>(StringComparer.Ordinal);
        var list = string.Empty;
        foreach (Match row in KeyRow().Matches(guide))
        {
            var (isOfEntry, key) = (row.Groups["dash"].Success, row.Groups["key"].Value);
            list = isOfEntry ? list : key;
            keys.Add(isOfEntry ? $"{list}.{key}" : key);
        }

        return keys;
    }

    /// <summary>
    /// What the reader itself says that it knows, at every place of an example: it is asked by a key that it does not know.
    /// </summary>
    public static IEnumerable<string> AcceptedAt(string example)
    {
        var count = Maps(Root(example), string.Empty).Count();
        for (var index = 0; index < count; index++)
        {
            // The tree is made anew for each question, so that one probe stands in it at a time.
            var root = Root(example);
            var (path, map) = Maps(root, string.Empty).ElementAt(index);
            map.Add(Probe, "1");
            using var text = new StringWriter();
            new YamlStream(new YamlDocument(root)).Save(text, assignAnchors: false);
            var known = Known().Match(SettingsYaml.Read(text.ToString()).Error);
            if (!known.Success)
            {
                throw new InvalidOperationException($"The reader does not say what it knows at '{path}' of:\n{text}");
            }

            foreach (var key in known.Groups["keys"].Value.Split(", "))
            {
                yield return path + key;
            }
        }
    }

    /// <summary>Keys under which an example has maps: those were asked about.</summary>
    public static IEnumerable<string> KeysIn(string example) =>
        Maps(Root(example), string.Empty).SelectMany(at => at.Map.Children.Keys.Select(key => at.Path + ((YamlScalarNode)key).Value));

    private static YamlMappingNode Root(string example)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(example));
        return (YamlMappingNode)stream.Documents[0].RootNode;
    }

    private static IEnumerable<(string Path, YamlMappingNode Map)> Maps(YamlMappingNode map, string path) =>
        map.Children.SelectMany(child =>
        {
            var below = $"{path}{((YamlScalarNode)child.Key).Value}.";
            return child.Value switch
            {
                YamlMappingNode inner => Maps(inner, below),
                YamlSequenceNode list => list.Children.OfType<YamlMappingNode>().SelectMany(inner => Maps(inner, below)),
                _ => [],
            };
        }).Prepend((path, map));

    [GeneratedRegex(@"^\| (?<dash>– )?`(?<key>[a-z][A-Za-z.]*)` \|", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex KeyRow();

    [GeneratedRegex(@"^The key 'probe' is not known here\. Known are (?<keys>.+)\.$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Known();
}
