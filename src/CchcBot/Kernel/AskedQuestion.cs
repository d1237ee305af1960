using CchcBot.Domain.Queries;
using CchcBot.Language.Readers;

namespace CchcBot.Kernel;

/// <summary>A question as read, and the form in which to answer it.</summary>
/// <param name="Query">The question; null when only a form was given, which then applies to what was shown last.</param>
/// <param name="Form">Card, text or file.</param>
/// <param name="Rest">The remaining text without the words naming the form, lower case without diacritics.</param>
/// <param name="Page">1-based page of the answer's list.</param>
/// <param name="Task">The exact task, where a code could mean several.</param>
internal sealed record AskedQuestion(TaskQuery? Query, AnswerForm Form = AnswerForm.Card, string Rest = "", int Page = 1, TaskRef? Task = null);
