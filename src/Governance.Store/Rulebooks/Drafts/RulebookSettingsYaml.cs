using Governance.Store.Rulebooks.Yaml;

namespace Governance.Store.Rulebooks.Drafts;

/// <summary>Reads the section <c>rulebooks</c> of settings.</summary>
internal static class RulebookSettingsYaml
{
    public static RulebookSettings Read(YamlMap settings)
    {
        if (!settings.Has("rulebooks"))
        {
            return new RulebookSettings();
        }

        var map = settings.Map("rulebooks");
        var read = map.Has("publishedBy")
            ? new RulebookSettings
            {
                PublishedBy = map.Text("publishedBy") switch
                {
                    "one" => Publishers.One,
                    "two" => Publishers.Two,
                    _ => throw new YamlFault(map.Line, "'publishedBy' takes one or two."),
                },
            }
            : new RulebookSettings();
        map.Close();
        return read;
    }
}
