#ifndef COMPLETION_H
#define COMPLETION_H

/// Makes readline complete to what is offered; before it reads ~/.inputrc.
void completion_begin(void);

#endif
