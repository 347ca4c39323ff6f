using System;
using System.CommandLine;
using System.CommandLine.Parsing;
using System.Linq;

namespace Governance.Sandbox.Control;

/// <summary>A required option whose value is an http address.</summary>
internal static class AddressOption
{
    public static Option<Uri> Create(string name, string description) => new(name)
    {
        Required = true,
        Description = description,
        CustomParser = Parse,
    };

    private static Uri? Parse(ArgumentResult argument)
    {
        var text = argument.Tokens.SingleOrDefault()?.Value;
        if (Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is ("http" or "https"))
        {
            return address;
        }

        argument.AddError($"'{text}' is no address. Give one such as http://127.0.0.1:5801.");
        return null;
    }
}
