using System;
using System.CommandLine;
using System.IO;
using Governance.Sandbox.Story.Recording;
using Governance.Sandbox.Story.Setting;
using Governance.Sandbox.Story.Stage;

namespace Governance.Sandbox.Story;

/// <summary>The command <c>play</c>: plays the story against running hosts, step by step.</summary>
internal static class PlayCommand
{
    public static Command Create()
    {
        var hosts = new HostOptions();
        var rulebook = new Option<FileInfo>("--rulebook") { Required = true, Description = "The rulebook of the lending product, YAML." };
        var places = new Option<FileInfo?>("--places") { Description = "The file that is to hold the addresses to look at afterwards." };
        var command = new Command("play", "Plays the story of a lending product against a running sandbox and server.")
        {
            rulebook,
            places,
            PrepareCommand.Create(),
            RecordCommand.Create(),
        };
        hosts.AddTo(command);
        command.SetAction((parsed, _) => StoryBook.PlayAsync(hosts.Read(parsed), parsed.GetRequiredValue(rulebook), parsed.GetValue(places), Console.Out));
        return command;
    }
}
