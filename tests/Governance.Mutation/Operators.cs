using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Governance.Mutation;

/// <summary>What is planted instead of what.</summary>
internal static class Operators
{
    /// <summary>The operators that somebody could have meant instead.</summary>
    public static string[] Others(SyntaxKind token) => token switch
    {
        SyntaxKind.EqualsEqualsToken => ["!="],
        SyntaxKind.ExclamationEqualsToken => ["=="],
        SyntaxKind.LessThanToken => ["<=", ">="],
        SyntaxKind.LessThanEqualsToken => ["<", ">"],
        SyntaxKind.GreaterThanToken => [">=", "<="],
        SyntaxKind.GreaterThanEqualsToken => [">", "<"],
        SyntaxKind.AmpersandAmpersandToken => ["||"],
        SyntaxKind.BarBarToken => ["&&"],
        SyntaxKind.AndKeyword => ["or"],
        SyntaxKind.OrKeyword => ["and"],
        SyntaxKind.AmpersandToken => ["|"],
        SyntaxKind.BarToken => ["&"],
        SyntaxKind.CaretToken => ["|"],
        SyntaxKind.BarEqualsToken => ["&=", "="],
        SyntaxKind.AmpersandEqualsToken => ["|=", "="],
        SyntaxKind.QuestionQuestionEqualsToken => ["="],
        SyntaxKind.PlusToken => ["-"],
        SyntaxKind.MinusToken => ["+"],
        SyntaxKind.AsteriskToken => ["/"],
        SyntaxKind.SlashToken => ["*"],
        SyntaxKind.PlusEqualsToken => ["-=", "="],
        SyntaxKind.MinusEqualsToken => ["+=", "="],
        SyntaxKind.AsteriskEqualsToken => ["/="],
        SyntaxKind.LessThanLessThanToken => [">>"],
        SyntaxKind.GreaterThanGreaterThanToken => ["<<"],
        _ => [],
    };

    /// <summary>
    /// The other truth value, or the whole numbers beside it. Numbers in hexadecimal are bits to mix a hash from:
    /// one beside such a number is as good, so they are left alone.
    /// </summary>
    public static string[] OtherLiterals(SyntaxToken token) => token.Value switch
    {
        _ when token.Text.StartsWith("0x", System.StringComparison.OrdinalIgnoreCase) => [],
        true => ["false"],
        false => ["true"],
        int number => Beside(number, string.Empty),
        uint number => Beside(number, "u"),
        long number => Beside(number, "L"),
        ulong number => Beside(number, "UL"),
        decimal number => Beside(number, "m"),
        _ => [],
    };

    /// <summary>Whether a truth value is asked for here: by a statement, a choice or a logical operator.</summary>
    public static bool IsAsked(ExpressionSyntax expression) => expression.Parent switch
    {
        IfStatementSyntax parent => parent.Condition == expression,
        WhileStatementSyntax parent => parent.Condition == expression,
        ForStatementSyntax parent => parent.Condition == expression,
        ConditionalExpressionSyntax parent => parent.Condition == expression,
        WhenClauseSyntax => true,
        BinaryExpressionSyntax parent => parent.Kind() is SyntaxKind.LogicalAndExpression or SyntaxKind.LogicalOrExpression,
        _ => false,
    };

    public static bool HasNoOperator(ExpressionSyntax expression) =>
        expression is IdentifierNameSyntax or MemberAccessExpressionSyntax or InvocationExpressionSyntax or ElementAccessExpressionSyntax;

    private static string[] Beside(decimal number, string suffix) =>
        number >= 1 ? [Number(number + 1, suffix), Number(number - 1, suffix)] : [Number(number + 1, suffix)];

    private static string Number(decimal number, string suffix) => number.ToString("0", CultureInfo.InvariantCulture) + suffix;
}
