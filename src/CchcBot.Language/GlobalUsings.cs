global using CchcBot.Language.Readers;
global using CchcBot.Language.Spans;
global using CchcBot.Language.Words;
