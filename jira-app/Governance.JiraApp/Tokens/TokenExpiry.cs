using System;
using Microsoft.IdentityModel.JsonWebTokens;

namespace Governance.JiraApp.Tokens;

/// <summary>The end that a token names for itself. It only shortens the usual life; nothing is trusted by it.</summary>
internal static class TokenExpiry
{
    public static DateTimeOffset? Of(string token)
    {
        var handler = new JsonWebTokenHandler();
        if (!handler.CanReadToken(token))
        {
            return null;
        }

        try
        {
            var ends = handler.ReadJsonWebToken(token).ValidTo;
            return ends == DateTime.MinValue ? null : new DateTimeOffset(ends, TimeSpan.Zero);
        }
        catch (Exception failure) when (failure is ArgumentException or FormatException)
        {
            return null;
        }
    }
}
