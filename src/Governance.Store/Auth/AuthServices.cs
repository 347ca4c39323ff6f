using System;
using System.Threading.Tasks;

using Governance.Store.Api;
using Governance.Store.Configuration;

using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.IdentityModel.Tokens;

namespace Governance.Store.Auth;

/// <summary>Bearer tokens: one issuer, one audience, signed and unexpired, by algorithms that are named here.</summary>
internal static class AuthServices
{
    public static void AddGovernanceAuth(this IServiceCollection services, StoreOptions options)
    {
        services.AddSingleton<CallerResolver>();
        services.AddSingleton<SandboxIssuer>();
        services.AddAuthentication(JwtBearerDefaults.AuthenticationScheme).AddJwtBearer();
        services.AddOptions<JwtBearerOptions>(JwtBearerDefaults.AuthenticationScheme)
            .Configure<SandboxIssuer, TimeProvider>((bearer, issuer, clock) => Configure(bearer, options, issuer, clock));
        services.AddAuthorizationBuilder().SetFallbackPolicy(
            new Microsoft.AspNetCore.Authorization.AuthorizationPolicyBuilder(JwtBearerDefaults.AuthenticationScheme).RequireAuthenticatedUser().Build());
    }

    private static void Configure(JwtBearerOptions bearer, StoreOptions options, SandboxIssuer issuer, TimeProvider clock)
    {
        bearer.MapInboundClaims = false;
        bearer.TimeProvider = clock;
        bearer.TokenValidationParameters = new TokenValidationParameters
        {
            ValidAudience = options.Auth.Audience,
            ValidAlgorithms = [SecurityAlgorithms.RsaSha256, SecurityAlgorithms.EcdsaSha256],
            RequireSignedTokens = true,
            RequireExpirationTime = true,
            RequireAudience = true,
            ClockSkew = TimeSpan.FromMinutes(1),
            RoleClaimType = "roles",
            NameClaimType = "name",
        };
        if (options.Sandbox)
        {
            bearer.TokenValidationParameters.ValidIssuer = SandboxIssuer.Name;
            bearer.TokenValidationParameters.IssuerSigningKey = issuer.Key;
        }
        else
        {
            bearer.Authority = options.Auth.Authority;
            bearer.RequireHttpsMetadata = !new Uri(options.Auth.Authority).IsLoopback;
        }

        bearer.Events = new JwtBearerEvents { OnChallenge = Challenge };
    }

    private static Task Challenge(JwtBearerChallengeContext context)
    {
        context.HandleResponse();
        var (code, detail) = context.AuthenticateFailure switch
        {
            null => AuthErrors.TokenMissing,
            SecurityTokenExpiredException => AuthErrors.TokenExpired,
            _ => AuthErrors.TokenInvalid,
        };
        context.Response.StatusCode = StatusCodes.Status401Unauthorized;
        context.Response.Headers.WWWAuthenticate = "Bearer";
        context.Response.ContentType = ProblemResult.MediaType;
        return context.Response.WriteAsync(ProblemResult.Text(StatusCodes.Status401Unauthorized, code, detail));
    }
}
