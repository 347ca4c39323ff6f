using System;
using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Governance.Mutation;

/// <summary>Finds every place of a file where an operator of comparison or logic, a truth value or a number can be wrong.</summary>
internal sealed class Mutator : CSharpSyntaxWalker
{
    private readonly string file;
    private readonly SourceText text;
    private readonly List<Mutation> found = new();

    private Mutator(string file, SourceText text)
    {
        this.file = file;
        this.text = text;
    }

    public static List<Mutation> Find(string file, SyntaxTree tree)
    {
        var mutator = new Mutator(file, tree.GetText());
        mutator.Visit(tree.GetRoot());
        return mutator.found;
    }

    public override void VisitAttributeList(AttributeListSyntax node)
    {
        // An attribute decides nothing.
    }

    public override void VisitBinaryExpression(BinaryExpressionSyntax node)
    {
        if (node.IsKind(SyntaxKind.CoalesceExpression))
        {
            Plant(node.Span, Wrapped(node.Left));
            Plant(node.Span, Wrapped(node.Right));
        }

        PlantOperators(node.OperatorToken);
        base.VisitBinaryExpression(node);
    }

    public override void VisitBinaryPattern(BinaryPatternSyntax node)
    {
        PlantOperators(node.OperatorToken);
        base.VisitBinaryPattern(node);
    }

    public override void VisitRelationalPattern(RelationalPatternSyntax node)
    {
        PlantOperators(node.OperatorToken);
        base.VisitRelationalPattern(node);
    }

    public override void VisitAssignmentExpression(AssignmentExpressionSyntax node)
    {
        PlantOperators(node.OperatorToken);
        base.VisitAssignmentExpression(node);
    }

    public override void VisitIsPatternExpression(IsPatternExpressionSyntax node)
    {
        if (node.Pattern is UnaryPatternSyntax not)
        {
            Plant(not.Span, not.Pattern.ToString());
        }
        else
        {
            Plant(node.Pattern.Span, $"not ({node.Pattern})");
        }

        base.VisitIsPatternExpression(node);
    }

    public override void VisitPrefixUnaryExpression(PrefixUnaryExpressionSyntax node)
    {
        if (node.IsKind(SyntaxKind.LogicalNotExpression))
        {
            Plant(node.Span, Wrapped(node.Operand));
        }

        base.VisitPrefixUnaryExpression(node);
    }

    public override void VisitLiteralExpression(LiteralExpressionSyntax node)
    {
        foreach (var other in Operators.OtherLiterals(node.Token))
        {
            Plant(node.Span, other);
        }
    }

    /// <summary>A condition or a side of a logical operator that has no operator of its own is planted with a negation.</summary>
    public override void Visit(SyntaxNode? node)
    {
        if (node is ExpressionSyntax plain && Operators.IsAsked(plain) && Operators.HasNoOperator(plain))
        {
            Plant(plain.Span, $"!({plain})");
        }

        base.Visit(node);
    }

    private void PlantOperators(SyntaxToken token)
    {
        foreach (var other in Operators.Others(token.Kind()))
        {
            Plant(token.Span, other);
        }
    }

    private static string Wrapped(ExpressionSyntax expression) => $"({expression})";

    private void Plant(TextSpan span, string after)
    {
        var line = text.Lines.GetLineFromPosition(span.Start);
        var code = line.ToString();
        var column = span.Start - line.Start - (code.Length - code.TrimStart().Length) + 1;
        found.Add(new Mutation(file, span, OneLine(text.ToString(span)), OneLine(after), line.LineNumber + 1, column, code.Trim()));
    }

    private static string OneLine(string code) => string.Join(' ', code.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
